namespace FraudWatch.Server.Api.Jobs;

/// <summary>A job with its times and what became of its last run.</summary>
public sealed record JobView
{
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    public required JobText Title { get; init; }

    public required JobState State { get; init; }

    /// <summary>A cron expression of six fields, or never.</summary>
    public required string Schedule { get; init; }

    /// <summary>The schedule in words, in the office's time zone.</summary>
    public required JobText ScheduleWords { get; init; }

    /// <summary>What holds when the schedule is given back with an empty text.</summary>
    public required string UsualSchedule { get; init; }

    public required string TimeZone { get; init; }

    public required bool Paused { get; init; }

    /// <summary>Whether it can be run for a period.</summary>
    public required bool TakesPeriod { get; init; }

    /// <summary>When it runs next by itself; null when it does not.</summary>
    public DateTime? NextAt { get; init; }

    /// <summary>The run at work; null when none is.</summary>
    public JobRunView? Running { get; init; }

    /// <summary>The last run that ended, cancelled ones aside.</summary>
    public JobRunView? Last { get; init; }

    public DateTime? LastSucceededAt { get; init; }

    public required int Version { get; init; }
}
