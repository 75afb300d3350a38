using System.Linq.Expressions;
using System.Text.Json;

namespace FraudWatch.Server.Http.Lists;

/// <summary>
/// The rows behind a cursor: a > x, or a = x and b > y, and so on along the sort order, with the comparison turned round for what is
/// sorted downwards.
/// </summary>
internal static class KeysetFilter
{
    public static IQueryable<T> After<T>(IQueryable<T> rows, IReadOnlyList<(SortKey<T> Key, bool Descending)> keys, IReadOnlyList<JsonElement> values)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? behind = null;
        for (var last = keys.Count - 1; last >= 0; last--)
        {
            var (key, descending) = keys[last];
            var further = key.Compare(row, values[last], descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            behind = behind is null
                ? further
                : Expression.OrElse(further, Expression.AndAlso(key.Compare(row, values[last], ExpressionType.Equal), behind));
        }
        if (behind is null)
            return rows;
        // The first key bounds the rows by itself as well: for an OR alone the databases read the index from its beginning.
        var (first, downwards) = keys[0];
        var bound = first.Compare(row, values[0], downwards ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(bound, behind), row));
    }
}
