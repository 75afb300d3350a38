using System.Linq.Expressions;
using FraudWatch.Casework.Cases;
using FraudWatch.Core.Figures;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>Counts cases and their money in the database, by the filter that the list of cases takes.</summary>
public static class CountCases
{
    /// <summary>How many cases match.</summary>
    public static Task<long> CountAsync(this CaseSnapshot snapshot, CaseFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Cases(filter).LongCountAsync(cancellation);
    }

    /// <summary>How many cases match, and their money.</summary>
    public static async Task<CaseSum> SumAsync(this CaseSnapshot snapshot, CaseFilter filter, CaseMoney money, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var sums = await snapshot.SumByAsync(snapshot.Cases(filter).By(one => 0), snapshot.Cases(filter), one => 0, money, cancellation);
        return sums.GetValueOrDefault(0, new CaseSum(0, 0));
    }

    /// <summary>Cases and money by month.</summary>
    /// <param name="snapshot">The moment.</param>
    /// <param name="filter">What is counted; it bounds the time to the period.</param>
    /// <param name="period">The months.</param>
    /// <param name="decided">By the day of the decision, instead of the day of the opening.</param>
    /// <param name="money">Which money.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <returns>One sum for each month of the period, in order.</returns>
    public static async Task<IReadOnlyList<CaseSum>> ByMonthAsync(
        this CaseSnapshot snapshot, CaseFilter filter, Period period, bool decided, CaseMoney money, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var boundaries = period.MonthBoundaries.Select(snapshot.Desk.Settings.StartOf).ToList();
        Expression<Func<ReviewCase, int>> month = decided ? Keyed.SpanOf(one => one.DecidedAt, boundaries) : Keyed.SpanOf(one => one.OpenedAt, boundaries);
        var cases = snapshot.Cases(filter);
        var sums = await snapshot.SumByAsync(cases.By(month), cases, month, money, cancellation);
        return [.. Enumerable.Range(0, boundaries.Count - 1).Select(span => sums.GetValueOrDefault(span, new CaseSum(0, 0)))];
    }

    /// <summary>Cases and money by division.</summary>
    public static Task<Dictionary<string, CaseSum>> ByRegionAsync(this CaseSnapshot snapshot, CaseFilter filter, CaseMoney money, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var cases = snapshot.Cases(filter);
        return snapshot.SumByAsync(cases.By(one => one.Region), cases, one => one.Region, money, cancellation);
    }

    private static async Task<Dictionary<TKey, CaseSum>> SumByAsync<TKey>(
        this CaseSnapshot snapshot, IQueryable<Keyed<TKey>> keyed, IQueryable<ReviewCase> cases, Expression<Func<ReviewCase, TKey>> key, CaseMoney money, CancellationToken cancellation)
        where TKey : notnull
    {
        var counts = await keyed.CountAsync(cancellation);
        var amounts = money == CaseMoney.Recovered
            ? await cases.GroupBy(key, one => (long)(object)one.AmountRecovered).Select(group => new { group.Key, Fen = group.Sum() })
                .ToDictionaryAsync(group => group.Key, group => group.Fen / 100m, cancellation)
            : await snapshot.SumAsync(keyed, money == CaseMoney.Standing, cancellation);
        return counts.ToDictionary(pair => pair.Key, pair => new CaseSum(pair.Value, amounts.GetValueOrDefault(pair.Key)));
    }
}
