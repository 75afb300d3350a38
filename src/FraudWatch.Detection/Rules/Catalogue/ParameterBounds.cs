using System.Globalization;

namespace FraudWatch.Detection.Rules;

/// <summary>Whether a value is one that a parameter may take.</summary>
internal static class ParameterBounds
{
    /// <summary>Why the value is refused; null when it is allowed.</summary>
    public static string? Violation(RuleParameter parameter, object value)
    {
        if (value is string || parameter.Default is string)
            return value is string && parameter.Default is string ? null : $"'{value}' is not of the kind of the default, '{parameter.Default}'";
        if (parameter.Default is long && value is not long)
            return $"{value} is not a whole number, as the default is";
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        if (number < parameter.Min)
            return $"{value} is below min, {parameter.Min}";
        return number > parameter.Max ? $"{value} is above max, {parameter.Max}" : null;
    }
}
