using System.Globalization;

namespace FraudWatch.Detection.Rules;

/// <summary>Values of parameters as people write them.</summary>
public static class ParameterValue
{
    /// <summary>The value as the kind that it has: a text for parameters that are texts, else a whole number, a decimal, or the text that is neither.</summary>
    public static object Read(RuleParameter parameter, string text) =>
        parameter.Default is string ? text
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    /// <summary>Why a written value is refused; null when the parameter may take it.</summary>
    public static string? Violation(RuleParameter parameter, string text) => ParameterBounds.Violation(parameter, Read(parameter, text));
}
