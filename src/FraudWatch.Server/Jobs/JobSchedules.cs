using FraudWatch.Casework.Jobs;
using Quartz;

namespace FraudWatch.Server.Jobs;

/// <summary>When jobs run: what people set, else what the settings say, else what is usual.</summary>
public sealed class JobSchedules(JobSettings settings)
{
    /// <summary>The schedule of a job that runs only when somebody asks.</summary>
    public const string Never = "never";

    private static readonly TimeSpan Closest = TimeSpan.FromMinutes(1);

    /// <summary>The zone in which schedules are meant.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);

    /// <summary>The times that hold for a job when nobody has changed them.</summary>
    public string Usual(JobDescription job) => settings.Schedules.GetValueOrDefault(job.Name, job.Schedule);

    /// <summary>The times that hold for a job.</summary>
    public string Of(JobDescription job, JobPlan? plan) => plan?.Cron ?? Usual(job);

    /// <summary>A sentence when a schedule cannot be used; null when it can.</summary>
    public static string? Fault(string schedule)
    {
        if (schedule == Never)
            return null;
        if (!CronExpression.TryParse(schedule, out var cron))
            return $"'{schedule}' is no schedule: six fields (second minute hour day month weekday, one of the days a question mark), such as '0 30 1 * * ?' for 01:30 each day, or '{Never}'.";
        var first = cron.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch.AddYears(60));
        if (first is null)
            return $"'{schedule}' never comes; write '{Never}'.";
        return cron.GetNextValidTimeAfter(first.Value) - first < Closest ? $"'{schedule}' comes more often than once a minute." : null;
    }
}
