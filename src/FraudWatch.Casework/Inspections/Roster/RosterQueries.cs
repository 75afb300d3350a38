using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Who can be put into teams, with what the rules of rotation must know of each.</summary>
internal static class RosterQueries
{
    // 行政处罚法 42: two officers at least, with the qualification to enforce.
    private const int Certified = 2;

    /// <summary>Enabled inspectors and supervisors who see the division or a part of it and are not away.</summary>
    /// <param name="context">The database.</param>
    /// <param name="region">The division.</param>
    /// <param name="today">The day on which they are sent.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="plan">A plan that is no earlier one for who takes a place in it; null while one is drawn.</param>
    public static async Task<IReadOnlyList<Inspector>> AvailableInspectorsAsync(
        this CaseworkContext context, string region, DateOnly today, CancellationToken cancellation, long? plan = null)
    {
        var users = await context.Set<UserAccount>().Include(user => user.Roles).Include(user => user.Regions).AsSplitQuery()
            .Where(user => user.Enabled && (user.UnavailableUntil == null || user.UnavailableUntil < today)
                && user.Roles.Any(grant => grant.Role == Role.Inspector || grant.Role == Role.Supervisor))
            .ToListAsync(cancellation);
        var area = RegionScope.Of([region]);
        return await InspectorsAsync(context, users.Where(user => Overlap(RegionScope.Of(user.Regions.Select(grant => grant.Region)), area)), plan, cancellation);
    }

    /// <summary>These people, whether or not they could be sent today.</summary>
    public static async Task<IReadOnlyList<Inspector>> InspectorsAsync(this CaseworkContext context, IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        await InspectorsAsync(context, await context.Set<UserAccount>().Where(user => ids.Contains(user.Id)).ToListAsync(cancellation), null, cancellation);

    /// <summary>Checks a team that no draw formed.</summary>
    /// <returns>Its people; loaded and not counted, because an answer names them.</returns>
    /// <exception cref="RefusedException">Too few have a certificate, or somebody of the team may not go there.</exception>
    public static async Task<IReadOnlyList<UserAccount>> CheckTeamAsync(
        this CaseworkContext context, string fixmedinsCode, IReadOnlyCollection<long> members, DateOnly today, CancellationToken cancellation)
    {
        var certified = await context.Set<InspectorCard>().CountAsync(card => members.Contains(card.UserId) && card.CertificateUntil >= today, cancellation);
        var people = await context.Set<UserAccount>().Where(user => members.Contains(user.Id) && user.Enabled).ToListAsync(cancellation);
        if (certified < Certified || people.Count != members.Count)
            throw RefusedException.Invalid("members", "A team has at least two users with a valid enforcement certificate, and none that is shut out.");
        return await context.RecusedAsync(fixmedinsCode, members, cancellation) is null
            ? people
            : throw RefusedException.Invalid("members", "Somebody of the team is recused from this institution.");
    }

    /// <summary>The first of a team who is recused from an institution; null when none is.</summary>
    public static Task<Recusal?> RecusedAsync(this CaseworkContext context, string fixmedinsCode, IReadOnlyCollection<long> members, CancellationToken cancellation) =>
        context.Set<Recusal>().Where(one => one.FixmedinsCode == fixmedinsCode && members.Contains(one.UserId)).OrderBy(one => one.UserId).FirstOrDefaultAsync(cancellation);

    private static async Task<IReadOnlyList<Inspector>> InspectorsAsync(CaseworkContext context, IEnumerable<UserAccount> users, long? plan, CancellationToken cancellation)
    {
        var cards = await context.Set<InspectorCard>().ToDictionaryAsync(card => card.UserId, card => card.CertificateUntil, cancellation);
        var recused = (await context.Set<Recusal>().ToListAsync(cancellation)).ToLookup(one => one.UserId, one => one.FixmedinsCode);
        var last = await LastTeamsAsync(context, plan, cancellation);
        return
        [
            .. users.Select(user => new Inspector
            {
                Id = $"{user.Id}",
                Department = user.Department,
                CertificateUntil = cards.TryGetValue(user.Id, out var until) ? until : null,
                Recused = [.. recused[user.Id]],
                LastAreas = [.. last[user.Id].Select(place => place.Area).Distinct()],
                LastColleagues = [.. last[user.Id].SelectMany(place => place.Colleagues).Where(other => other != user.Id).Distinct().Select(other => $"{other}")],
            }),
        ];
    }

    private static bool Overlap(RegionScope one, RegionScope other) => one.Covers(other) || other.Covers(one);

    /// <summary>By user the places and colleagues of the plan that sent the user out last, but for one plan.</summary>
    private static async Task<ILookup<long, (string Area, long[] Colleagues)>> LastTeamsAsync(CaseworkContext context, long? except, CancellationToken cancellation)
    {
        var planned = await context.Set<Inspection>().Where(one => one.PlanId != null && one.PlanId != except).Select(one => new { one.PlanId, one.Area, Members = one.Members.Select(member => member.UserId).ToList() })
            .ToListAsync(cancellation);
        return planned
            .SelectMany(one => one.Members.Select(user => (User: user, one.PlanId, one.Area, one.Members)))
            .GroupBy(one => one.User)
            .SelectMany(user => user.Where(one => one.PlanId == user.Max(other => other.PlanId)))
            .ToLookup(one => one.User, one => (one.Area, one.Members.ToArray()));
    }
}
