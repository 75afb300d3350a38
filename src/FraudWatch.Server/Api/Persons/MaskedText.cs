using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Persons;

/// <summary>Texts that a rule wrote about persons, as answers show them: without their numbers.</summary>
internal static class MaskedText
{
    private const string NumberColumn = "psn_no";

    /// <summary>A sentence with these numbers masked where they stand in it.</summary>
    public static string Sentence(string text, string? numbers) =>
        PersonHandles.NumbersIn(numbers).Aggregate(text, (shown, number) => shown.Replace(number, Mask.Number(number), StringComparison.Ordinal));

    /// <summary>An object of columns: members that are numbers of persons are masked whoever they are, other texts where they name one of these.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="numbers">The persons of the finding, with bars between.</param>
    public static JsonElement Columns(string json, string? numbers) =>
        JsonSerializer.SerializeToElement(Shown(JsonNode.Parse(json), isNumber: false, numbers));

    /// <summary>The value of a column of claims.</summary>
    public static string? Value(string column, string? value, string? numbers) => value switch
    {
        null => null,
        _ when IsNumber(column) => string.Join('|', PersonHandles.NumbersIn(value).Select(Mask.Number)),
        _ => Sentence(value, numbers),
    };

    private static bool IsNumber(string column) => column.Contains(NumberColumn, StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Shown(JsonNode? node, bool isNumber, string? numbers) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shown(member.Value, isNumber || IsNumber(member.Key), numbers)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shown(item, isNumber, numbers))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Value(isNumber ? NumberColumn : "", text, numbers)),
        _ => node?.DeepClone(),
    };
}
