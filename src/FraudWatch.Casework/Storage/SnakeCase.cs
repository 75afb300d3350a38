using System.Collections.Frozen;
using System.Text.Json;

namespace FraudWatch.Casework.Storage;

/// <summary>The one spelling of names in tables, in JSON and in the API document.</summary>
public static class SnakeCase
{
    /// <summary><c>PersonUnmask</c> as <c>person_unmask</c>.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    /// <inheritdoc cref="Of(string)"/>
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.ByValue.TryGetValue(value, out var word) ? word : Of(value.ToString());

    /// <summary>The value of that spelling.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Parse<T>(string text) where T : struct, Enum =>
        TryParse<T>(text, out var value) ? value : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");

    /// <summary>Looks up the value of that spelling.</summary>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum => Words<T>.ByText.TryGetValue(text, out value);

    // Spelt once: every row that is read or written asks for some.
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => Of(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByText = ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
