using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Persons;

/// <summary>
/// Texts that a rule wrote about persons, as answers show them: without their numbers and birthdays, and without the names of physicians.
/// </summary>
internal static class MaskedText
{
    private const string NumberColumn = "psn_no";
    private const string BirthdayColumn = "brdy";
    private const int YearLength = 4;

    // As the bills and what is derived of them call it: chfpdr_name, bilg_dr_name, physician_name.
    private static readonly string[] NameColumns = ["dr_name", "physician_name"];

    /// <summary>A sentence with these numbers masked where they stand in it.</summary>
    public static string Sentence(string text, string? numbers) =>
        PersonHandles.NumbersIn(numbers).Aggregate(text, (shown, number) => shown.Replace(number, Mask.Number(number), StringComparison.Ordinal));

    /// <summary>An object of columns: members that name a person are masked whoever they are, other texts where they name one of these.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="numbers">The persons of the finding, with bars between.</param>
    public static JsonElement Columns(string json, string? numbers) =>
        JsonSerializer.SerializeToElement(Shown(JsonNode.Parse(json), "", numbers));

    /// <summary>The value of a column of claims.</summary>
    public static string? Value(string column, string? value, string? numbers) => value switch
    {
        null => null,
        _ when IsNumber(column) => string.Join('|', PersonHandles.NumbersIn(value).Select(Mask.Number)),
        _ when column == BirthdayColumn => value[..Math.Min(YearLength, value.Length)],
        _ when NameColumns.Any(column.EndsWith) => Mask.Name(value),
        _ => Sentence(value, numbers),
    };

    private static bool IsNumber(string column) => column.Contains(NumberColumn, StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Shown(JsonNode? node, string column, string? numbers) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shown(member.Value, IsNumber(column) ? column : member.Key, numbers)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shown(item, column, numbers))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Value(column, text, numbers)),
        _ => node?.DeepClone(),
    };
}
