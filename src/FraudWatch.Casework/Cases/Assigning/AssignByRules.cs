using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Gives cases without an owner to people by the office's rules: the rules of the lowest rank that fit and whose people are
/// available, and among them whoever has the fewest open cases.
/// </summary>
public sealed class AssignByRules(CaseDesk desk)
{
    /// <summary>Assigns up to <paramref name="most"/> cases that nobody owns; run again, it goes on with the next.</summary>
    /// <returns>How many found an owner.</returns>
    public Task<int> RunAsync(Actor actor, int most, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var waiting = await change.Context.Set<ReviewCase>()
            .Where(one => one.IsOpen && one.OwnerId == null && one.State == Core.Cases.CaseState.Detected)
            .OrderByDescending(one => one.Priority).ThenBy(one => one.Id).Take(most).ToListAsync(cancellation);
        return await AssignAsync(change, waiting, cancellation);
    }, cancellation);

    internal async Task<int> AssignAsync(CaseworkChange change, IReadOnlyCollection<ReviewCase> cases, CancellationToken cancellation)
    {
        var rules = await AvailableAsync(change, cancellation);
        if (rules.Count == 0 || cases.Count == 0)
            return 0;
        var users = rules.Select(rule => rule.UserId).Distinct().ToList();
        var load = await change.Context.Set<ReviewCase>().Where(one => one.IsOpen && one.OwnerId != null && users.Contains(one.OwnerId.Value))
            .GroupBy(one => one.OwnerId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key ?? 0, group => group.Count, cancellation);
        var assigned = 0;
        foreach (var one in cases)
        {
            var fitting = rules.Where(rule => Fits(rule, one)).ToList();
            if (fitting.Count == 0)
                continue;
            var owner = fitting.Where(rule => rule.Rank == fitting[0].Rank).MinBy(rule => (load.GetValueOrDefault(rule.UserId), rule.UserId))?.UserId;
            load[owner ?? 0] = load.GetValueOrDefault(owner ?? 0) + 1;
            (one.OwnerId, one.ChangedAt) = (owner, change.Now);
            change.Context.Add(CaseChanges.Entry(change, one.Id, "assign", new { to = owner, by = "rule" }));
            assigned++;
        }

        if (assigned > 0)
            change.Audit("case.assign_by_rule", "cases", new { assigned });

        return assigned;
    }

    private async Task<List<AssignmentRule>> AvailableAsync(CaseworkChange change, CancellationToken cancellation)
    {
        var today = desk.Today;
        var available = change.Context.Set<UserAccount>()
            .Where(user => user.Enabled && (user.UnavailableUntil == null || user.UnavailableUntil < today)).Select(user => user.Id);
        return await change.Context.Set<AssignmentRule>().AsNoTracking().Where(rule => available.Contains(rule.UserId))
            .OrderBy(rule => rule.Rank).ThenBy(rule => rule.Id).ToListAsync(cancellation);
    }

    private static bool Fits(AssignmentRule rule, ReviewCase one) =>
        (rule.Scheme is null || rule.Scheme == one.Scheme)
        && (rule.FromAmount is null || one.Amount >= rule.FromAmount)
        && (rule.Region is null || RegionScope.Of([rule.Region]).Covers(one.Region));
}
