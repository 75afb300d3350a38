using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>What the lists of jobs and of runs can be asked.</summary>
internal static class JobList
{
    public static ListShape<JobRun> Runs { get; } = ListShape.By("id", (JobRun run) => run.Id)
        .Sort("requested_at", run => run.RequestedAt)
        .Sort("ended_at", run => run.EndedAt ?? DateTime.UnixEpoch)
        .WithWord("state", "Only runs in one of these states, with commas between.", run => run.State)
        .WithWord("trigger", "Only runs that began for one of these reasons, with commas between.", run => run.Trigger)
        .WithNumber("requested_by", "Only runs that this user asked for, by number.", run => run.ActorId)
        .FromTime("requested_from", "Only runs asked for or begun at this time or later.", run => run.RequestedAt)
        .BeforeTime("requested_to", "Only runs asked for or begun before this time.", run => run.RequestedAt)
        .SortedBy("-id");

    /// <summary>There are a dozen jobs: they are filtered and paged in memory.</summary>
    public static ListShape<JobView> Jobs { get; } = ListShape.By("name", (JobView job) => job.Name)
        .Sort("state", job => SnakeCase.Of(job.State))
        .Sort("next_at", job => job.NextAt ?? DateTime.MaxValue)
        .Sort("last_ended_at", job => LastEnd(job))
        .WithWord("state", "Only jobs in one of these states, with commas between.", job => job.State)
        .WithFlag("paused", "Only jobs that run when somebody asks (true), or at their times as well (false).", job => job.Paused)
        .Filter("last_state", "Only jobs whose last run ended so; several with commas between.", (jobs, text) => LastEndedAs(jobs, FilterText.Names<JobRunState>("last_state", text)))
        .Filter("search", "Only jobs with this text in their name or title, in either language.", (jobs, text) => jobs.Where(job => Has(job, text)));

    private static DateTime LastEnd(JobView job) => job.Last?.EndedAt ?? DateTime.UnixEpoch;

    private static IQueryable<JobView> LastEndedAs(IQueryable<JobView> jobs, IReadOnlyList<JobRunState> states) => jobs.Where(job => job.Last != null && states.Contains(job.Last.State));

    private static bool Has(JobView job, string text) => new[] { job.Name, job.Title.Zh, job.Title.En }.Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));
}
