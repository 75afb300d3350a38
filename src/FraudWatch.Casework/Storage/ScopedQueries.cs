using System.Linq.Expressions;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Storage;

/// <summary>Region filters that both databases can use an index for.</summary>
public static class ScopedQueries
{
    private static readonly System.Reflection.MethodInfo StartsWith =
        typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)]) ?? throw new MissingMethodException(nameof(String), nameof(string.StartsWith));

    /// <summary>Only the rows whose division somebody sees.</summary>
    /// <param name="query">Rows with a division code.</param>
    /// <param name="scope">What is seen.</param>
    /// <param name="region">The column with the code; it is never null.</param>
    public static IQueryable<T> InScope<T>(this IQueryable<T> query, RegionScope scope, Expression<Func<T, string>> region)
    {
        if (scope.Prefixes.Contains(""))
            return query;
        var covered = scope.Prefixes
            .Select(prefix => (Expression)Expression.Call(region.Body, StartsWith, Expression.Constant(prefix)))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return query.Where(Expression.Lambda<Func<T, bool>>(covered, region.Parameters));
    }
}
