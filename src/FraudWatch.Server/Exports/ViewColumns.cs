using System.Globalization;
using System.Text.Json;
using FraudWatch.Casework.People;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Exports;

/// <summary>
/// The columns of a list that is exported as the API shows its rows: one for each member of the view, by its name in the API.
/// Persons become two, handles and masked numbers; what is neither a value nor a list of words is JSON in its column.
/// </summary>
/// <typeparam name="TView">The view of a row.</typeparam>
internal static class ViewColumns<TView>
{
    /// <summary>From left to right, in the view's order.</summary>
    public static IReadOnlyList<ShapeColumn<TView>> All { get; } = [.. typeof(TView).GetProperties().Where(member => !member.IsDefined(typeof(NotExportedAttribute), inherit: false)).SelectMany(Of)];

    private static IEnumerable<ShapeColumn<TView>> Of(System.Reflection.PropertyInfo member)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
        if (typeof(IEnumerable<PersonRef>).IsAssignableFrom(member.PropertyType))
            return [Persons(name, person => person.Handle), Persons(name + "_label", person => person.Label)];
        if (member.PropertyType == typeof(PersonRef))
            return [Person(name, person => person.Handle), Person(name + "_label", person => person.Label)];
        var kind = KindOf(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        return [new ShapeColumn<TView>(name, kind, ViewTitles.Of(name), row => Written(member.GetValue(row)))];

        ShapeColumn<TView> Person(string column, Func<PersonRef, string> shown) => new(
            column, ExportKind.Text, ViewTitles.Of(column), row => member.GetValue(row) is PersonRef person ? shown(person) : null);

        ShapeColumn<TView> Persons(string column, Func<PersonRef, string> shown) => new(
            column, ExportKind.Text, ViewTitles.Of(column), row => string.Join('|', ((IEnumerable<PersonRef>?)member.GetValue(row) ?? []).Select(shown)));
    }

    private static ExportKind KindOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => ExportKind.Text,
        TypeCode.Int32 or TypeCode.Int64 => ExportKind.Whole,
        TypeCode.Decimal => ExportKind.Amount,
        TypeCode.Double => ExportKind.Number,
        TypeCode.Boolean => ExportKind.Flag,
        TypeCode.DateTime => ExportKind.Time,
        _ when type == typeof(DateOnly) => ExportKind.Day,
        _ => ExportKind.Text,
    };

    private static object? Written(object? value) => value switch
    {
        null or string or long or decimal or double or bool or DateTime or DateOnly => value,
        int whole => (long)whole,
        JsonElement json => json.GetRawText(),
        IEnumerable<string> words => string.Join('|', words),
        IEnumerable<long> numbers => string.Join('|', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        Enum word => JsonSerializer.SerializeToElement(word, word.GetType(), JsonConventions.Options).GetString(),
        _ => JsonSerializer.Serialize(value, value.GetType(), JsonConventions.Options),
    };
}
