using FraudWatch.Casework.Storage;
using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>The changes of rules over time, for trends and rule cards.</summary>
public sealed class RuleChangeHistory(CaseworkDatabase database)
{
    /// <summary>What was approved, the earliest decision first, with what was taken back later and the taking back.</summary>
    /// <param name="ruleId">Only this rule; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<RuleChangeEvent>> ReadAsync(string? ruleId, CancellationToken cancellation)
    {
        await using var context = database.Open();
        var changes = await RuleChangeQueries.Applied(context).Where(change => ruleId == null || change.RuleId == ruleId)
            .OrderBy(change => change.DecidedAt).ThenBy(change => change.Id).ToListAsync(cancellation);
        return [.. changes.Select(EventOf)];
    }

    private static RuleChangeEvent EventOf(RuleChange change) => new(
        change.Id, change.RuleId, change.RuleVersion, change.Kind, change.State, RuleChangeWords.Of(change), change.EffectiveFrom, change.DecidedAt.GetValueOrDefault());
}
