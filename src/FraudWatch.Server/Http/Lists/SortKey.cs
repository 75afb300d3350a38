using System.Linq.Expressions;
using System.Text.Json;

namespace FraudWatch.Server.Http.Lists;

/// <summary>A value that a list is sorted by.</summary>
internal abstract class SortKey<T>
{
    public abstract IOrderedQueryable<T> First(IQueryable<T> rows, bool descending);

    public abstract IOrderedQueryable<T> Then(IOrderedQueryable<T> rows, bool descending);

    public abstract object? ValueOf(T row);

    /// <summary>Compares a row's value with one from a cursor: equal to it, or behind it in the order.</summary>
    public abstract Expression Compare(ParameterExpression row, JsonElement value, ExpressionType comparison);
}

/// <inheritdoc />
internal sealed class SortKey<T, TKey>(Expression<Func<T, TKey>> key) : SortKey<T> where TKey : notnull
{
    private static readonly System.Reflection.MethodInfo CompareTexts =
        typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)]) ?? throw new MissingMethodException(nameof(String), nameof(string.Compare));

    private readonly Func<T, TKey> compiled = key.Compile();

    public override IOrderedQueryable<T> First(IQueryable<T> rows, bool descending) => descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public override IOrderedQueryable<T> Then(IOrderedQueryable<T> rows, bool descending) => descending ? rows.ThenByDescending(key) : rows.ThenBy(key);

    public override object? ValueOf(T row) => compiled(row);

    public override Expression Compare(ParameterExpression row, JsonElement value, ExpressionType comparison)
    {
        var left = new Replace(key.Parameters[0], row).Visit(key.Body);
        // A member of an object becomes a parameter of the statement; a constant would make a new statement of every page.
        var right = Expression.Property(Expression.Constant(new Held(Read(value))), nameof(Held.Value));
        return typeof(TKey) == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(CompareTexts, left, right), Expression.Constant(0))
            : Expression.MakeBinary(comparison, left, right);
    }

    private static TKey Read(JsonElement value)
    {
        try
        {
            if (value.Deserialize<TKey>() is { } read)
                return read;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // Refused below.
        }
        throw RequestRefusedException.BadQuery("cursor", "This cursor was not made by this service. Begin again without one.");
    }

    private sealed record Held(TKey Value);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
