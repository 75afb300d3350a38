using System.Globalization;
using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Lengths of time: 14天, 12个月, 一年, 每周.</summary>
internal static partial class DurationText
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The days of a number and its unit, taken as long as they can be.</summary>
    public static int LongestDays(string number, string unit) => Number(number) * unit[^1] switch
    {
        '周' => 7,
        '月' => 31,
        '年' => 366,
        _ => 1,
    };

    /// <summary>The days of a number and its unit, taken as short as they can be.</summary>
    public static int ShortestDays(string number, string unit) => unit[^1] switch
    {
        '周' => Number(number) * 7,
        // Two months in a row have at least 59 days.
        '月' => (Number(number) * 30) - 1,
        '年' => Number(number) * 365,
        _ => Number(number),
    };

    /// <summary>A number in digits or in Chinese up to ten.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Digits.IndexOf(text, StringComparison.Ordinal) + 1;

    /// <summary>Limits on how long: 不超过14天, 最多支付14天.</summary>
    [GeneratedRegex(@"(?:不超过|不得超过|最多支付|最长支付|最多不超过|限支付)(?<number>\d{1,3}|[一二三四五六七八九十])(?<unit>天|日|周|个月|年)")]
    public static partial Regex Limit();

    /// <summary>Least distances: 间隔时间不短于14天, 每周最多支付一次, 近2-3个月.</summary>
    [GeneratedRegex(@"(?:不短于|不少于|至少间隔|间隔|近)(?<number>\d{1,3}|[一二三四五六七八九十])(?:[-~至]\d{1,3})?(?<unit>天|日|周|个月|年)|每(?<number>\d{1,2})?(?<unit>日|天|周|个月|月|年)(?:最多|不超过|限)?(?:支付)?(?<times>\d{1,2}|[一二三四五六七八九十])次")]
    public static partial Regex Cycle();
}
