using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.National;

/// <summary>Issues, finds and revokes the tokens of institutions' systems.</summary>
public sealed class InstitutionTokens(CaseworkDatabase database)
{
    private const int LongestCode = 30;
    private const int LongestLabel = 64;

    /// <returns>The token, which is never shown again, and what is kept of it.</returns>
    /// <exception cref="RefusedException">A field is not usable, or the division is not the administrator's.</exception>
    public Task<(string Token, InstitutionToken Kept)> IssueAsync(Actor actor, string fixmedinsCode, string region, string label, CancellationToken cancellation)
    {
        if (fixmedinsCode.Length is 0 or > LongestCode || !fixmedinsCode.All(char.IsAsciiLetterOrDigit))
            throw RefusedException.Invalid("fixmedins_code", $"An institution's code has 1 to {LongestCode} letters and digits.");
        if (!RegionScope.IsCode(region) || !actor.Scope.Covers(region))
            throw RefusedException.Invalid("region", "The region is a division of yours, six digits.");
        if (string.IsNullOrWhiteSpace(label) || label.Length > LongestLabel)
            throw RefusedException.Invalid("label", $"A label has 1 to {LongestLabel} characters.");
        var token = SessionToken.Create();
        return database.ChangeAsync(actor, async change =>
        {
            var kept = new InstitutionToken
            {
                FixmedinsCode = fixmedinsCode,
                Region = region,
                Label = label.Trim(),
                TokenHash = SessionToken.HashOf(token),
                CreatedAt = change.Now,
                CreatedBy = actor.Name,
            };
            change.Context.Add(kept);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("institution_token.issue", $"institution_token:{kept.Id}", new { kept.FixmedinsCode, kept.Label });
            return (token, kept);
        }, cancellation);
    }

    /// <summary>Ends a token; a second time changes nothing.</summary>
    /// <exception cref="RefusedException">There is none of this number in the administrator's divisions.</exception>
    public Task RevokeAsync(Actor actor, long id, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var token = await change.Context.Set<InstitutionToken>().InScope(actor.Scope, token => token.Region).SingleOrDefaultAsync(token => token.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no token {id}.");
        if (token.RevokedAt is not null)
            return;
        token.RevokedAt = change.Now;
        change.Audit("institution_token.revoke", $"institution_token:{id}", new { token.FixmedinsCode });
    }, cancellation);

    /// <summary>Whose token it is; null for none that may be used now.</summary>
    public async Task<InstitutionToken?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = SessionToken.HashOf(token);
        await using var context = database.Open();
        return await context.Set<InstitutionToken>().SingleOrDefaultAsync(kept => kept.TokenHash == hash && kept.RevokedAt == null, cancellation);
    }
}
