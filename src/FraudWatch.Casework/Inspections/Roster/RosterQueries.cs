using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Who can be put into teams, with what the rules of rotation must know of each.</summary>
internal static class RosterQueries
{
    /// <summary>Enabled inspectors and supervisors who see the division or a part of it and are not away.</summary>
    public static async Task<IReadOnlyList<Inspector>> AvailableInspectorsAsync(this CaseworkContext context, string region, DateOnly today, CancellationToken cancellation)
    {
        var users = await context.Set<UserAccount>().Include(user => user.Roles).Include(user => user.Regions).AsSplitQuery()
            .Where(user => user.Enabled && (user.UnavailableUntil == null || user.UnavailableUntil < today)
                && user.Roles.Any(grant => grant.Role == Role.Inspector || grant.Role == Role.Supervisor))
            .ToListAsync(cancellation);
        var area = RegionScope.Of([region]);
        var cards = await context.Set<InspectorCard>().ToDictionaryAsync(card => card.UserId, card => card.CertificateUntil, cancellation);
        var recused = (await context.Set<Recusal>().ToListAsync(cancellation)).ToLookup(one => one.UserId, one => one.FixmedinsCode);
        var last = await LastTeamsAsync(context, cancellation);
        return
        [
            .. users.Where(user => Overlap(RegionScope.Of(user.Regions.Select(grant => grant.Region)), area)).Select(user => new Inspector
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

    /// <summary>By user the places and colleagues of the plan that sent the user out last.</summary>
    private static async Task<ILookup<long, (string Area, long[] Colleagues)>> LastTeamsAsync(CaseworkContext context, CancellationToken cancellation)
    {
        var planned = await context.Set<Inspection>().Where(one => one.PlanId != null).Select(one => new { one.PlanId, one.Area, Members = one.Members.Select(member => member.UserId).ToList() })
            .ToListAsync(cancellation);
        return planned
            .SelectMany(one => one.Members.Select(user => (User: user, one.PlanId, one.Area, one.Members)))
            .GroupBy(one => one.User)
            .SelectMany(user => user.Where(one => one.PlanId == user.Max(other => other.PlanId)))
            .ToLookup(one => one.User, one => (one.Area, one.Members.ToArray()));
    }
}
