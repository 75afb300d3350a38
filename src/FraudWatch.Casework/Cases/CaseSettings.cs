using System.ComponentModel.DataAnnotations;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>What an office sets for its cases.</summary>
public sealed record CaseSettings
{
    /// <summary>Working days of each clock where no region says otherwise.</summary>
    public LadderPeriods Periods { get; init; } = new();

    /// <summary>Working days by division code; that of the nearest division above a case counts.</summary>
    public IReadOnlyDictionary<string, LadderPeriods> RegionPeriods { get; init; } = new Dictionary<string, LadderPeriods>();

    /// <summary>Yuan from which no one person may close or confirm a case.</summary>
    [Range(typeof(decimal), "0", "1000000000000")]
    public decimal FourEyesAmount { get; init; } = 100_000m;

    /// <summary>How long a lock holds when its holder does nothing.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>More cases than this are changed at once only when a second person agrees.</summary>
    [Range(0, 1_000_000)]
    public int BulkAlone { get; init; } = 200;

    /// <summary>How long a change of many cases can be undone.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan BulkUndo { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a counted proposal waits for its token.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan BulkConfirm { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Bytes of the largest file.</summary>
    [Range(1, 1L << 40)]
    public long LargestFile { get; init; } = 50L << 20;

    /// <summary>Files of one case.</summary>
    [Range(1, 10_000)]
    public int MostFiles { get; init; } = 200;

    /// <summary>Days ahead to which a suppression may reach.</summary>
    [Range(1, 3_660)]
    public int LongestSuppression { get; init; } = 366;

    /// <summary>Days ahead to which a case may be put off: half a year, so that nobody puts one out of sight for good.</summary>
    [Range(1, 3_660)]
    public int LongestSnooze { get; init; } = 183;

    /// <summary>Share of what was closed or never taken up that comes back, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double SecondLookShare { get; init; } = SecondLookDraw.UsualShare;

    /// <summary>Difference of the office's clock from UTC: its days begin there.</summary>
    [Range(typeof(TimeSpan), "-14:00:00", "14:00:00")]
    public TimeSpan Offset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Refuses a day to which a case may not be put off.</summary>
    /// <exception cref="RefusedException">The day is not to come, or too far off.</exception>
    internal void EnsureSnooze(DateOnly? until, DateOnly today)
    {
        if (until <= today || until > today.AddDays(LongestSnooze))
            throw RefusedException.Invalid("until", $"The day must lie ahead, and not more than {LongestSnooze} days.");
    }

    /// <summary>The office's day at a time in UTC.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>When a day of the office begins, in UTC.</summary>
    public DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>The periods of a division: its own, or those of the nearest one above.</summary>
    public LadderPeriods PeriodsOf(string region)
    {
        foreach (var length in new[] { 6, 4, 2 })
        {
            if (region.Length >= length && RegionPeriods.TryGetValue(region[..length].PadRight(6, '0'), out var periods))
                return periods;
        }

        return Periods;
    }
}
