using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Http;

/// <summary>What values of JSON and of queries should be, and what came, in words that name no type of the program.</summary>
internal static class JsonWords
{
    /// <summary>What should have come.</summary>
    public static string Expected(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
        JsonTypeInfoKind.Enumerable => "a list",
        _ => Expected(type.Type),
    };

    /// <inheritdoc cref="Expected(JsonTypeInfo)"/>
    public static string Expected(Type given) => (Nullable.GetUnderlyingType(given) ?? given) switch
    {
        { IsEnum: true } type => $"one of {string.Join(", ", Enum.GetNames(type).Select(SnakeCase.Of))}",
        var type when type == typeof(bool) => "true or false",
        var type when type == typeof(int) || type == typeof(long) => "a whole number",
        var type when type == typeof(decimal) || type == typeof(double) => "a number",
        var type when type == typeof(DateOnly) => "a day like 2026-03-31",
        var type when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "a time like 2026-03-31T08:00:00Z",
        _ => "text",
    };

    /// <summary>What came: its kind, and that it is another one where the kind alone would be right.</summary>
    public static string Came(JsonElement value, JsonTypeInfo type) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => type.Type == typeof(string) ? "text that is no Unicode" : IsNumber(type) || type.Kind != JsonTypeInfoKind.None ? "text" : "other text",
        JsonValueKind.Number => IsNumber(type) ? "a number with a fraction or out of bounds" : "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private static bool IsNumber(JsonTypeInfo type) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(type.Type) ?? type.Type) is TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal or TypeCode.Double
        && !(Nullable.GetUnderlyingType(type.Type) ?? type.Type).IsEnum;
}
