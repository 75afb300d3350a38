using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Core.Figures;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>The work of each inspector, counted in the database.</summary>
public static class InspectorLoads
{
    /// <summary>Every inspector, and whoever else owns or decided something, the busiest first; cases without an owner come last.</summary>
    /// <param name="snapshot">The moment.</param>
    /// <param name="decided">When decided cases count.</param>
    /// <param name="soon">Days that count as soon.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public static async Task<IReadOnlyList<InspectorLoad>> LoadsAsync(this CaseSnapshot snapshot, Period decided, Period soon, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Task<Dictionary<long, long>> OwnedAsync(CaseFilter filter) => snapshot.Cases(filter).By(one => one.OwnerId ?? 0).CountAsync(cancellation);
        var open = await OwnedAsync(new CaseFilter { Open = true });
        var overdue = await OwnedAsync(new CaseFilter { Open = true, Overdue = true });
        var due = await OwnedAsync(new CaseFilter { Open = true, DueFrom = soon.From, DueBy = soon.To.AddDays(-1) });
        var done = await DoneAsync(snapshot, decided, cancellation);
        var idle = await snapshot.Inspectors().Select(user => user.Id).ToListAsync(cancellation);
        var people = open.Keys.Union(done.Keys).Union(idle).ToList();
        var names = await snapshot.Context.Set<UserAccount>().Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return [.. people
            .Select(user => new InspectorLoad(
                user == 0 ? null : user, names.GetValueOrDefault(user, ""), open.GetValueOrDefault(user), overdue.GetValueOrDefault(user), due.GetValueOrDefault(user),
                done.TryGetValue(user, out var days) ? days.Sum(day => day.Count) : 0, days is null ? null : Median(days)))
            .OrderBy(load => load.UserId is null).ThenByDescending(load => load.Open).ThenBy(load => load.UserId)];
    }

    private static async Task<Dictionary<long, List<(int Days, long Count)>>> DoneAsync(CaseSnapshot snapshot, Period period, CancellationToken cancellation)
    {
        var days = await snapshot.Cases(new CaseFilter { DecidedFrom = period.From, DecidedTo = period.To })
            .Where(one => one.FirstReviewerId != null)
            .GroupBy(one => new { one.FirstReviewerId, one.DaysToDecide })
            .Select(group => new { group.Key.FirstReviewerId, group.Key.DaysToDecide, Count = group.LongCount() })
            .ToListAsync(cancellation);
        return days.GroupBy(day => day.FirstReviewerId ?? 0)
            .ToDictionary(group => group.Key, group => group.Select(day => (day.DaysToDecide ?? 0, day.Count)).OrderBy(day => day.Item1).ToList());
    }

    // From how often each number of days occurs, so that no case is loaded.
    private static double Median(List<(int Days, long Count)> days)
    {
        var count = days.Sum(day => day.Count);
        return (At(days, (count - 1) / 2) + At(days, count / 2)) / 2.0;
    }

    private static int At(List<(int Days, long Count)> days, long place)
    {
        foreach (var (day, count) in days)
        {
            if (place < count)
                return day;
            place -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
