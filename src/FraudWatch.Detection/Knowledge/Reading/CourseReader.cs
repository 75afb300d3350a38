using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Points that pay for so many days: of a course, of one stay, or of a year.</summary>
internal sealed class CourseReader : IPointReader
{
    public PointReading Read(PointText point)
    {
        var limits = DurationText.Limit().Matches(point.Constraint)
            .Select(match => DurationText.LongestDays(match.Groups["number"].Value, match.Groups["unit"].Value))
            .ToList();
        return limits.Count == 0
            ? PointReading.NotReadable("文字没有写明支付天数")
            : new PointReading { MaxDays = limits.Max(), DaysScope = Scope(point.Constraint) };
    }

    private static string Scope(string text)
    {
        if (text.Contains("单次", StringComparison.Ordinal) && text.Contains("住院", StringComparison.Ordinal))
            return "stay";
        return Regex.IsMatch(text, "每年|年度") ? "year" : "course";
    }
}
