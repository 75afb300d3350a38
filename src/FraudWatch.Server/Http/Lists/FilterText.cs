using System.Globalization;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Http.Lists;

/// <summary>Reads the texts of filters; what cannot be read is answered with 400 and what would be right.</summary>
public static class FilterText
{
    // Beyond these no office has days or money, and neither store a place for them.
    private const decimal MostYuan = 1_000_000_000_000m;
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>One or several snake_case names with commas between.</summary>
    public static IReadOnlyList<TEnum> Names<TEnum>(string filter, string text) where TEnum : struct, Enum =>
    [
        .. text.Split(',').Select(part => SnakeCase.TryParse<TEnum>(part, out var value)
            ? value
            : throw RequestRefusedException.BadQuery(filter, $"'{part}' is none of {string.Join(", ", Enum.GetValues<TEnum>().Select(SnakeCase.Of))}.")),
    ];

    /// <summary>One or several severities with commas between, as words, or by the letters that rules and files have.</summary>
    public static IReadOnlyList<Severity> Severities(string filter, string text) =>
    [
        .. text.Split(',').SelectMany(part => SeverityLetter.Read(part) is { } severity ? [severity] : Names<Severity>(filter, part)),
    ];

    public static bool Bool(string filter, string text) =>
        bool.TryParse(text, out var value) ? value : throw RequestRefusedException.BadQuery(filter, $"{filter} is true or false.");

    public static long Number(string filter, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw RequestRefusedException.BadQuery(filter, $"{filter} is a whole number.");

    /// <summary>An amount in yuan.</summary>
    public static decimal Amount(string filter, string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= MostYuan
            ? value
            : throw RequestRefusedException.BadQuery(filter, $"{filter} is an amount in yuan, like 1250.50.");

    public static DateOnly Day(string filter, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsNear(day.Year)
            ? day
            : throw RequestRefusedException.BadQuery(filter, $"{filter} is a day like 2026-03-31.");

    /// <summary>A division code.</summary>
    public static string Region(string filter, string text) =>
        RegionScope.IsCode(text) ? text : throw RequestRefusedException.BadQuery(filter, $"{filter} is a division code of six digits.");

    /// <summary>A time; one without an offset is in UTC.</summary>
    public static DateTime Time(string filter, string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) && IsNear(time.Year)
            ? time
            : throw RequestRefusedException.BadQuery(filter, $"{filter} is a time like 2026-03-31T08:00:00Z.");

    private static bool IsNear(int year) => year is >= FirstYear and <= LastYear;
}
