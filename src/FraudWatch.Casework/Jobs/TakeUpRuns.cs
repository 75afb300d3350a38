using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>At the start of the service, before any job runs: runs that a killed process left are interrupted, and requests still wait.</summary>
public sealed class TakeUpRuns(CaseworkDatabase database)
{
    /// <returns>The requests that have not begun, oldest first.</returns>
    public Task<List<JobRun>> RunAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        foreach (var run in await change.Context.Set<JobRun>().Where(run => run.State == JobRunState.Running).ToListAsync(cancellation))
        {
            (run.State, run.EndedAt, run.Error) = (JobRunState.Interrupted, change.Now, "The service ended in the middle of it.");
            change.Audit("job.interrupted", $"job:{run.Job}", new { run = run.Id });
        }
        return await change.Context.Set<JobRun>().AsNoTracking().Where(run => run.State == JobRunState.Queued).OrderBy(run => run.Id).ToListAsync(cancellation);
    }, cancellation);
}
