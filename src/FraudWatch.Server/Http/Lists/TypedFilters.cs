using System.Linq.Expressions;
using System.Reflection;

namespace FraudWatch.Server.Http.Lists;

/// <summary>Filters that compare one member of a row with a text of the query; what cannot be read is refused by <see cref="FilterText"/>.</summary>
internal static class TypedFilters
{
    private static readonly MethodInfo HoldsText =
        typeof(string).GetMethod(nameof(string.Contains), [typeof(string)]) ?? throw new MissingMethodException(nameof(String), nameof(string.Contains));

    /// <summary>Rows whose member is this text.</summary>
    public static ListShape<T> WithText<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, string?>> member) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Compared(member, ExpressionType.Equal, text)));

    /// <summary>Rows whose member has this text in it.</summary>
    public static ListShape<T> Holding<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, string>> member) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Of(member, Expression.Call(member.Body, HoldsText, Given(text)))));

    /// <summary>Rows whose member is one of these words, with commas between.</summary>
    public static ListShape<T> WithWord<T, TWord>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, TWord>> member) where T : class where TWord : struct, Enum =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(
            Of(member, Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TWord)], Given(FilterText.Names<TWord>(name, text)), member.Body))));

    /// <summary>Rows whose member is this number, such as a user's.</summary>
    public static ListShape<T> WithNumber<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, long?>> member) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Compared(member, ExpressionType.Equal, (long?)FilterText.Number(name, text))));

    /// <summary>Rows of which this is true, or false.</summary>
    public static ListShape<T> WithFlag<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, bool>> condition) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Compared(condition, ExpressionType.Equal, FilterText.Bool(name, text))));

    /// <summary>Rows whose time is this or later.</summary>
    public static ListShape<T> FromTime<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, DateTime>> member) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Compared(member, ExpressionType.GreaterThanOrEqual, FilterText.Time(name, text))));

    /// <summary>Rows whose time is before this.</summary>
    public static ListShape<T> BeforeTime<T>(this ListShape<T> shape, string name, string sentence, Expression<Func<T, DateTime>> member) where T : class =>
        shape.Filter(name, sentence, (rows, text) => rows.Where(Compared(member, ExpressionType.LessThan, FilterText.Time(name, text))));

    private static Expression<Func<T, bool>> Compared<T, TValue>(Expression<Func<T, TValue>> member, ExpressionType comparison, TValue value) =>
        Of(member, Expression.MakeBinary(comparison, member.Body, Given(value)));

    private static Expression<Func<T, bool>> Of<T, TValue>(Expression<Func<T, TValue>> member, Expression condition) => Expression.Lambda<Func<T, bool>>(condition, member.Parameters);

    // A member of an object becomes a parameter of the statement; a constant would make a new statement of every text.
    private static MemberExpression Given<TValue>(TValue value) => Expression.Property(Expression.Constant(new Held<TValue>(value)), nameof(Held<>.Value));

    private sealed record Held<TValue>(TValue Value);
}
