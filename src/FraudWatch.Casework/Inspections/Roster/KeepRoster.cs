using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Keeps what the forming of teams must know of people: certificates and recusals.</summary>
public sealed class KeepRoster(CaseworkDatabase database)
{
    /// <summary>Records a certificate, or its renewal.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="user">Whose it is.</param>
    /// <param name="version">The version of the person that was read.</param>
    /// <param name="number">Its number.</param>
    /// <param name="until">Its last day.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">There is no such user in the actor's divisions, or no number, or the person was changed since.</exception>
    public Task<InspectorCard> CertifyAsync(Actor actor, long user, int version, string number, DateOnly until, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(number))
            throw RefusedException.Invalid("certificate_number", "A certificate has a number.");
        return database.ChangeAsync(actor, async change =>
        {
            await CheckUserAsync(change, user, cancellation);
            var account = await change.Context.Set<UserAccount>().SingleAsync(one => one.Id == user, cancellation);
            CaseworkChange.Expect(account, version);
            // A certificate is part of its person: the person's version counts its changes too.
            change.Context.Entry(account).State = EntityState.Modified;
            var card = await change.Context.Set<InspectorCard>().SingleOrDefaultAsync(card => card.UserId == user, cancellation);
            if (card is null)
                change.Context.Add(card = new InspectorCard { UserId = user, CertificateNumber = number, CertificateUntil = until });
            (card.CertificateNumber, card.CertificateUntil) = (number, until);
            change.Audit("inspector.certify", $"user:{user}", new { until });
            return card;
        }, cancellation);
    }

    /// <summary>Records that somebody is recused from an institution. A second decision on the same changes nothing.</summary>
    /// <exception cref="RefusedException">There is no such user in the actor's divisions, or no reason.</exception>
    public Task<Recusal> RecuseAsync(Actor actor, long user, string fixmedinsCode, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || string.IsNullOrWhiteSpace(fixmedinsCode))
            throw RefusedException.Invalid("reason", "A recusal names the institution and says why.");
        return database.ChangeAsync(actor, async change =>
        {
            await CheckUserAsync(change, user, cancellation);
            var known = await change.Context.Set<Recusal>().SingleOrDefaultAsync(one => one.UserId == user && one.FixmedinsCode == fixmedinsCode, cancellation);
            if (known is not null)
                return known;
            var recusal = new Recusal { UserId = user, FixmedinsCode = fixmedinsCode, Reason = reason, DecidedBy = change.Actor.UserId ?? 0, DecidedAt = change.Now };
            change.Context.Add(recusal);
            change.Audit("inspector.recuse", $"user:{user}", new { fixmedinsCode, reason });
            return recusal;
        }, cancellation);
    }

    /// <summary>Ends a recusal whose ground is gone.</summary>
    /// <exception cref="RefusedException">There is no such user in the actor's divisions, or no such recusal.</exception>
    public Task LiftAsync(Actor actor, long user, string fixmedinsCode, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        await CheckUserAsync(change, user, cancellation);
        var recusal = await change.Context.Set<Recusal>().SingleOrDefaultAsync(one => one.UserId == user && one.FixmedinsCode == fixmedinsCode, cancellation)
            ?? throw RefusedException.NotFound($"Nobody recused inspector {user} from {fixmedinsCode}.");
        change.Context.Remove(recusal);
        change.Audit("inspector.lift_recusal", $"user:{user}", new { fixmedinsCode });
    }, cancellation);

    private static async Task CheckUserAsync(CaseworkChange change, long user, CancellationToken cancellation)
    {
        var regions = await change.Context.Set<RegionGrant>().Where(grant => grant.UserId == user).Select(grant => grant.Region).ToListAsync(cancellation);
        if (regions.Count == 0 || !change.Actor.Scope.Covers(RegionScope.Of(regions)))
            throw RefusedException.NotFound($"There is no inspector {user} in your divisions.");
    }
}
