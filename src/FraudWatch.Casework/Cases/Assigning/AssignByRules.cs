using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Gives cases without an owner to people by the office's rules: the rules of the lowest rank that fit and whose people are
/// available and see the case, and among them whoever has the fewest open cases.
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

    /// <summary>A rule whose person is there, and the divisions that this person sees.</summary>
    private sealed record Available(AssignmentRule Rule, RegionScope Sees);

    internal async Task<int> AssignAsync(CaseworkChange change, IReadOnlyCollection<ReviewCase> cases, CancellationToken cancellation)
    {
        var rules = await AvailableAsync(change, cancellation);
        if (rules.Count == 0 || cases.Count == 0)
            return 0;
        var users = rules.Select(available => available.Rule.UserId).Distinct().ToList();
        var load = await change.Context.Set<ReviewCase>().Where(one => one.IsOpen && one.OwnerId != null && users.Contains(one.OwnerId.Value))
            .GroupBy(one => one.OwnerId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key ?? 0, group => group.Count, cancellation);
        var assigned = 0;
        foreach (var one in cases)
        {
            var fitting = rules.Where(available => available.Sees.Covers(one.Region) && Fits(available.Rule, one)).Select(available => available.Rule).ToList();
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

    // What a person may do and see may have changed since the rule was made; a case given to somebody who does not see it would lie there.
    private async Task<List<Available>> AvailableAsync(CaseworkChange change, CancellationToken cancellation)
    {
        var today = desk.Today;
        var rules = await change.Context.Set<AssignmentRule>().AsNoTracking().OrderBy(rule => rule.Rank).ThenBy(rule => rule.Id).ToListAsync(cancellation);
        var named = rules.Select(rule => rule.UserId).Distinct().ToList();
        var people = (await change.Context.Set<UserAccount>().AsNoTracking().Include(user => user.Roles).Include(user => user.Regions).AsSplitQuery()
            .Where(user => named.Contains(user.Id) && user.Enabled && (user.UnavailableUntil == null || user.UnavailableUntil < today)).ToListAsync(cancellation))
            .Select(user => user.ActingIn(null)).Where(person => person.May(Permission.CaseStep)).ToDictionary(person => person.Person(), person => person.Scope);
        return [.. rules.Where(rule => people.ContainsKey(rule.UserId)).Select(rule => new Available(rule, people[rule.UserId]))];
    }

    private static bool Fits(AssignmentRule rule, ReviewCase one) =>
        (rule.Scheme is null || rule.Scheme == one.Scheme)
        && (rule.FromAmount is null || one.Amount >= rule.FromAmount)
        && (rule.Region is null || RegionScope.Of([rule.Region]).Covers(one.Region));
}
