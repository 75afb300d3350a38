using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>Writes down that somebody wants a job to run; it begins when its turn comes.</summary>
public sealed class RequestRun(CaseworkDatabase database)
{
    private const int MostWaiting = 10;

    /// <exception cref="RefusedException">So many runs of this job wait already that one more would say nothing new.</exception>
    public Task<JobRun> RunAsync(Actor actor, string job, DateOnly? from, DateOnly? to, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        if (await change.Context.Set<JobRun>().CountAsync(run => run.Job == job && run.State == JobRunState.Queued, cancellation) >= MostWaiting)
            throw RefusedException.Conflict($"{MostWaiting} runs of {job} wait already. Cancel some, or wait for them.");
        var run = new JobRun { Job = job, Trigger = JobTrigger.Request, ActorId = actor.UserId, FromDay = from, ToDay = to, State = JobRunState.Queued, RequestedAt = change.Now };
        change.Context.Add(run);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("job.request", $"job:{job}", new { run = run.Id, from, to });
        return run;
    }, cancellation);
}
