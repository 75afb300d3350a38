using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>Stops a run: one that waits ends here, one that is at work is asked to.</summary>
public sealed class CancelRun(CaseworkDatabase database)
{
    /// <returns>The run: cancelled if it waited, otherwise still running until whoever runs it has stopped it.</returns>
    /// <exception cref="RefusedException">There is no such run of that job, or it has ended.</exception>
    public Task<JobRun> RunAsync(Actor actor, string job, long id, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var run = await change.Context.Set<JobRun>().SingleOrDefaultAsync(run => run.Id == id && run.Job == job, cancellation)
            ?? throw RefusedException.NotFound($"There is no run {id} of {job}.");
        if (run.State == JobRunState.Queued)
            (run.State, run.EndedAt, run.Error) = (JobRunState.Cancelled, change.Now, "Cancelled before it began.");
        else if (run.State != JobRunState.Running)
            throw RefusedException.Conflict($"Run {id} has ended ({SnakeCase.Of(run.State)}).");
        change.Audit("job.cancel", $"job:{job}", new { run = id });
        return run;
    }, cancellation);
}
