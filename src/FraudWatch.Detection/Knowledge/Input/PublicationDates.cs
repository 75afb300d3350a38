using System.Globalization;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// From which day a row is in force. The official publication dates none of its rows: the numbered batches are of 2025, and
/// the rows without a number re-publish eight classes as of January 2026.
/// </summary>
/// <param name="Stated">The day that the person importing stated; null to use the publication's.</param>
/// <param name="Today">The day of the import, for files that say nothing at all.</param>
/// <param name="HasBatches">Whether the file numbers its batches, as the official publication does.</param>
internal sealed record PublicationDates(DateOnly? Stated, DateOnly Today, bool HasBatches)
{
    private static readonly DateOnly FirstBatches = new(2025, 1, 1);
    private static readonly DateOnly Update = new(2026, 1, 1);

    /// <summary>The day for a row whose own column says <paramref name="text"/>; null when that is no date.</summary>
    public DateOnly? Of(string text, bool isUpdate)
    {
        if (text.Length > 0)
            return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var own) ? own : null;
        var first = Stated ?? (HasBatches ? FirstBatches : Today);
        return isUpdate && first < Update ? Update : first;
    }
}
