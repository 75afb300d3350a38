using System.Linq.Expressions;
using FraudWatch.Casework.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>A case with what it is counted under: a month, an owner, a division.</summary>
internal sealed class Keyed<TKey>
{
    public long CaseId { get; init; }

    public required TKey Key { get; init; }
}

/// <summary>Counts cases under keys, in the database.</summary>
internal static class Keyed
{
    /// <summary>The cases under a key.</summary>
    public static IQueryable<Keyed<TKey>> By<TKey>(this IQueryable<ReviewCase> cases, Expression<Func<ReviewCase, TKey>> key)
    {
        var one = key.Parameters[0];
        var body = Expression.MemberInit(
            Expression.New(typeof(Keyed<TKey>)),
            Expression.Bind(typeof(Keyed<TKey>).GetProperty(nameof(Keyed<TKey>.CaseId)) ?? throw new MissingMemberException(), Expression.Property(one, nameof(ReviewCase.Id))),
            Expression.Bind(typeof(Keyed<TKey>).GetProperty(nameof(Keyed<TKey>.Key)) ?? throw new MissingMemberException(), key.Body));
        return cases.Select(Expression.Lambda<Func<ReviewCase, Keyed<TKey>>>(body, one));
    }

    /// <summary>How many there are under each key.</summary>
    public static Task<Dictionary<TKey, long>> CountAsync<TKey>(this IQueryable<Keyed<TKey>> cases, CancellationToken cancellation) where TKey : notnull =>
        cases.GroupBy(one => one.Key).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);

    /// <summary>
    /// The number of the span between two boundaries in which a time lies, from 0 on. One expression for both databases, which
    /// cut times into months in ways of their own.
    /// </summary>
    /// <param name="time">The time; rows without it must be left out before.</param>
    /// <param name="boundaries">Rising, the first and the last included; rows outside them must be left out before.</param>
    public static Expression<Func<ReviewCase, int>> SpanOf(Expression<Func<ReviewCase, DateTime?>> time, IReadOnlyList<DateTime> boundaries)
    {
        Expression span = Expression.Constant(boundaries.Count - 2);
        for (var next = boundaries.Count - 2; next > 0; next--)
        {
            // As a parameter, so that the query is translated once and not once a month.
            var boundary = Expression.Property(Expression.Constant(new Held(boundaries[next])), nameof(Held.Value));
            span = Expression.Condition(Expression.LessThan(time.Body, boundary), Expression.Constant(next - 1), span);
        }

        return Expression.Lambda<Func<ReviewCase, int>>(span, time.Parameters);
    }

    private sealed record Held(DateTime? Value);
}
