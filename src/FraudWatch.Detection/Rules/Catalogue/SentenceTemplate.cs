using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Rules;

/// <summary>A sentence with columns in braces, as in <c>住院{stay_days}天</c>.</summary>
internal static partial class SentenceTemplate
{
    /// <summary>Text and column names in turn, beginning with a text that may be empty.</summary>
    public static string[] Parts(string template) => Placeholder().Split(template);

    public static IEnumerable<string> Columns(string template) =>
        Placeholder().Matches(template).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{([a-z_][a-z0-9_]*)\}")]
    private static partial Regex Placeholder();
}
