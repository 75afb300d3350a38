using System.Globalization;
using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Ages written in years or months. A limit includes the age that it names (5至12岁以下, 12岁以下: until the thirteenth birthday),
/// and days are rounded so that nobody at the edge is accused.
/// </summary>
internal static partial class AgeText
{
    private const decimal DaysOfYear = 365.25m;
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    /// <summary>The ages that the text allows: from inclusive, to exclusive, in days; null where it names none.</summary>
    public static (int? From, int? To) Limits(string text)
    {
        var ranges = Ranges().Matches(text).Select(Range).ToList();
        if (ranges.Count > 0)
            return (ranges.Min(range => range.From), ranges.Max(range => range.To));
        return (Least(From().Matches(text)), Most(To().Matches(text)));
    }

    /// <summary>Days that nobody of that age has fewer of.</summary>
    public static int FromDays(string number, string unit) => unit.Contains('岁')
        ? (int)Math.Floor(Number(number) * DaysOfYear)
        : Number(number) * ShortestMonth;

    /// <summary>Days that nobody of that age has reached.</summary>
    public static int ToDays(string number, string unit) => unit.Contains('岁')
        ? (int)Math.Ceiling((Number(number) + 1) * DaysOfYear) + 1
        : (Number(number) + 1) * LongestMonth;

    private static (int From, int To) Range(Match match)
    {
        var unit = match.Groups["unit2"].Value;
        var first = match.Groups["unit1"].Value;
        return (FromDays(match.Groups["from"].Value, first.Length > 0 ? first : unit), ToDays(match.Groups["to"].Value, unit));
    }

    private static int? Least(IEnumerable<Match> matches) =>
        matches.Select(match => (int?)FromDays(match.Groups["age"].Value, match.Groups["unit"].Value)).Min();

    private static int? Most(IEnumerable<Match> matches) =>
        matches.Select(match => (int?)ToDays(match.Groups["age"].Value, match.Groups["unit"].Value)).Max();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<from>\d{1,3})(?<unit1>周岁|岁|月龄|个月)?(?:至|到|-|~|—|–)<?(?<to>\d{1,3})(?<unit2>周岁|岁|月龄|个月龄)")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"[≥>]=?(?<age>\d{1,3})(?<unit>周岁|岁|月龄)|(?<age>\d{1,3})(?<unit>周岁|岁|月龄)[及或和]?(?:\d{1,3}(?:周岁|岁|月龄))?以上")]
    private static partial Regex From();

    [GeneratedRegex(@"[≤<]=?(?<age>\d{1,3})(?<unit>周岁|岁|月龄)|(?<age>\d{1,3})(?<unit>周岁|岁|月龄)[及或和]?(?:\d{1,3}(?:周岁|岁|月龄))?以下")]
    private static partial Regex To();
}
