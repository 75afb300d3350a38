using System.Globalization;
using System.Text.Json;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>No threshold in the SQL: numbers other than 0 and 1, and dates, are parameters.</summary>
internal sealed class LiteralsCheck : ISqlCheck
{
    // Positions and decimals shape a value; they decide nothing.
    private static readonly HashSet<string> Shaping =
        ["left", "right", "substring", "substr", "round", "trunc", "lpad", "rpad", "split_part"];

    // Seconds, minutes and hours into one another, shares into per cent: factors, not limits.
    private static readonly HashSet<decimal> UnitFactors = [24, 60, 100, 1440, 3600, 86400];

    private static readonly HashSet<string> Ordering =
    [
        "COMPARE_LESSTHAN", "COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO", "COMPARE_GREATERTHANOREQUALTO",
        "COMPARE_BETWEEN", "COMPARE_NOT_BETWEEN",
    ];

    public IEnumerable<string> Check(SqlNode node)
    {
        if (node.Type != "VALUE_CONSTANT")
            yield break;
        var value = node.Element.GetProperty("value");
        var type = value.GetProperty("type").GetProperty("id").GetString()!;
        if (type is "NULL" or "BOOLEAN")
            yield break;
        if (type == "VARCHAR" ? IsHiddenThreshold(node, Written(value)) : !IsHarmless(node, Number(value)))
            yield return $"the literal {Written(value)} is a threshold: declare it as a parameter";
    }

    private static bool IsHarmless(SqlNode node, decimal? number)
    {
        if (number is 0 or 1 or -1)
            return true;
        var parent = node.Parent!;
        return (Shaping.Contains(parent.FunctionName) && node.Role == "children" && node.Index > 0)
            || (parent.FunctionName is "*" or "/" && number is { } factor && UnitFactors.Contains(factor));
    }

    /// <summary>A number or a date in quotes, where it is compared or cast as such. One unit of time (interval '1' day) is none.</summary>
    private static bool IsHiddenThreshold(SqlNode node, string text)
    {
        var parent = node.Parent!;
        return parent.CastType switch
        {
            "VARCHAR" or "BOOLEAN" => false,
            "" => Ordering.Contains(parent.Type) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            _ => text is not ("0" or "1"),
        };
    }

    private static string Written(JsonElement value) =>
        value.TryGetProperty("value", out var inner) ? Number(value)?.ToString(CultureInfo.InvariantCulture) ?? inner.ToString() : "";

    private static decimal? Number(JsonElement value)
    {
        if (!value.TryGetProperty("value", out var inner) || inner.ValueKind != JsonValueKind.Number || !inner.TryGetDecimal(out var number))
            return null;
        var scale = value.GetProperty("type").TryGetProperty("type_info", out var info) && info.TryGetProperty("scale", out var digits)
            ? digits.GetInt32()
            : 0;
        for (; scale > 0; scale--)
            number /= 10;
        return number;
    }
}
