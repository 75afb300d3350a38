using FraudWatch.Casework.Jobs;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>A job as a row of the list that is taken away.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TitleZh">What it does, in Chinese.</param>
/// <param name="TitleEn">What it does, in English.</param>
/// <param name="State">What it is at.</param>
/// <param name="Schedule">A cron expression of six fields, or never.</param>
/// <param name="ScheduleZh">The schedule in Chinese words.</param>
/// <param name="ScheduleEn">The schedule in English words.</param>
/// <param name="TimeZone">The zone that the schedule is in.</param>
/// <param name="Paused">Whether it runs only when somebody asks.</param>
/// <param name="NextAt">When it runs next by itself; null when it does not.</param>
/// <param name="LastState">How its last run ended.</param>
/// <param name="LastEndedAt">When its last run ended.</param>
/// <param name="LastSeconds">How long its last run took.</param>
/// <param name="LastError">Why its last run did not succeed.</param>
/// <param name="LastSucceededAt">When a run last succeeded.</param>
internal sealed record JobRow(
    string Name, string TitleZh, string TitleEn, JobState State, string Schedule, string ScheduleZh, string ScheduleEn, string TimeZone, bool Paused, DateTime? NextAt,
    JobRunState? LastState, DateTime? LastEndedAt, double? LastSeconds, string? LastError, DateTime? LastSucceededAt)
{
    public static JobRow Of(JobView job) => new(
        job.Name, job.Title.Zh, job.Title.En, job.State, job.Schedule, job.ScheduleWords.Zh, job.ScheduleWords.En, job.TimeZone, job.Paused, job.NextAt,
        job.Last?.State, job.Last?.EndedAt, job.Last?.Seconds, job.Last?.Error, job.LastSucceededAt);
}
