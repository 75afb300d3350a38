using FraudWatch.Casework.Jobs;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>What the lists of jobs and of runs can be asked.</summary>
internal static class JobList
{
    public static ListShape<JobRun> Runs { get; } = ListShape.By("id", (JobRun run) => run.Id)
        .Sort("requested_at", run => run.RequestedAt)
        .Filter("state", "Only runs in one of these states, with commas between.", (runs, text) => InStates(runs, FilterText.Names<JobRunState>("state", text)))
        .Filter("trigger", "Only runs that began for one of these reasons, with commas between.", (runs, text) => ByTriggers(runs, FilterText.Names<JobTrigger>("trigger", text)))
        .Filter("requested_from", "Only runs asked for or begun at this time or later.", (runs, text) => Since(runs, FilterText.Time("requested_from", text)))
        .SortedBy("-id");

    public static IListShape Jobs { get; } = new JobShape();

    private static IQueryable<JobRun> InStates(IQueryable<JobRun> runs, IReadOnlyList<JobRunState> states) => runs.Where(run => states.Contains(run.State));

    private static IQueryable<JobRun> ByTriggers(IQueryable<JobRun> runs, IReadOnlyList<JobTrigger> triggers) => runs.Where(run => triggers.Contains(run.Trigger));

    private static IQueryable<JobRun> Since(IQueryable<JobRun> runs, DateTime from) => runs.Where(run => run.RequestedAt >= from);

    /// <summary>There are a dozen jobs: they are filtered and paged in memory.</summary>
    private sealed class JobShape : IListShape
    {
        public IReadOnlyDictionary<string, string> Filters { get; } = new Dictionary<string, string>
        {
            ["state"] = "Only jobs in one of these states, with commas between.",
        };

        public IReadOnlyCollection<string> SortNames { get; } = ["name"];

        public string DefaultSort => "name";
    }
}
