using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Finds requests for a command.</summary>
internal static class RuleChangeRows
{
    public static async Task<RuleChange> RuleChangeAsync(this CaseworkChange change, long id, CancellationToken cancellation) =>
        await change.Context.Set<RuleChange>().SingleOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no change request {id}.");

    /// <summary>One's own request in the version that was read.</summary>
    public static async Task<RuleChange> OwnRuleChangeAsync(this CaseworkChange change, long id, int version, CancellationToken cancellation)
    {
        var row = await change.RuleChangeAsync(id, cancellation);
        CaseworkChange.Expect(row, version);
        return row.AuthorId == change.Actor.UserId ? row : throw RefusedException.Forbidden("Only who wrote a change request submits it or gives it up.");
    }
}
