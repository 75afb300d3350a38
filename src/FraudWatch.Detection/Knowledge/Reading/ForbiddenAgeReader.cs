using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Drugs that children must not have, and drugs that the elderly must not have. 慎用 (with caution) forbids nothing. For
/// children the point says from which age on the drug is allowed; for the elderly, from which age on it is forbidden.
/// </summary>
internal sealed partial class ForbiddenAgeReader(bool isElderly) : IPointReader
{
    /// <summary>Where a text says children and no age, the narrower of 14 and 18 years is forbidden.</summary>
    private const string ChildhoodEnds = "14";

    public PointReading Read(PointText point)
    {
        if (!point.Constraint.Contains('禁'))
            return PointReading.NotReadable("文字没有写明禁用（慎用不等于禁用）");
        var match = isElderly ? Above().Match(point.Constraint) : Below().Match(point.Constraint);
        if (match.Success)
            return new PointReading { AgeFromDays = AgeText.FromDays(match.Groups["age"].Value, match.Groups["unit"].Value) };
        return !isElderly && Children().IsMatch(point.Constraint)
            ? new PointReading { AgeFromDays = AgeText.FromDays(ChildhoodEnds, "岁") }
            : PointReading.NotReadable("文字没有写明禁用的年龄");
    }

    [GeneratedRegex(@"(?<age>\d{1,3})(?<unit>周岁|岁|月龄|个月)(?:及|或)?以下[^,;。]{0,12}禁|禁[^,;。]{0,6}?(?<age>\d{1,3})(?<unit>周岁|岁|月龄|个月)(?:及|或)?以下")]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<age>\d{2,3})(?<unit>周岁|岁)(?:及|或)?以上[^,;。]{0,12}禁|禁[^,;。]{0,6}?(?<age>\d{2,3})(?<unit>周岁|岁)(?:及|或)?以上")]
    private static partial Regex Above();

    [GeneratedRegex("(儿童|小儿)[^,;。]{0,6}禁|禁[^,;。]{0,4}(儿童|小儿)")]
    private static partial Regex Children();
}
