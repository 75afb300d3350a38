using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>Writes down that a run begins, before it does anything.</summary>
public sealed class BeginRun(CaseworkDatabase database)
{
    /// <param name="actor">The job.</param>
    /// <param name="job">Its name.</param>
    /// <param name="requested">The request that it answers; null where its time had come.</param>
    /// <param name="recovering">Whether the scheduler found the job unfinished at its start.</param>
    /// <param name="cancellation">Nothing begins then.</param>
    /// <returns>The run; null when it was done, cancelled or begun already, so that a run started twice is done once.</returns>
    public Task<JobRun?> RunAsync(Actor actor, string job, long? requested, bool recovering, CancellationToken cancellation) => database.ChangeAsync<JobRun?>(actor, async change =>
    {
        var runs = change.Context.Set<JobRun>();
        await CloseAsync(change, job, cancellation);
        if (requested is { } id && await runs.SingleOrDefaultAsync(run => run.Id == id && run.State == JobRunState.Queued, cancellation) is { } queued)
        {
            (queued.State, queued.StartedAt) = (JobRunState.Running, change.Now);
            return queued;
        }
        var before = recovering ? await UnfinishedAsync(runs, job, cancellation) : null;
        if (before is null && requested is not null)
            return null;
        var run = new JobRun
        {
            Job = job,
            Trigger = recovering ? JobTrigger.Recovery : JobTrigger.Schedule,
            ActorId = before?.ActorId,
            FromDay = before?.FromDay,
            ToDay = before?.ToDay,
            Continues = before?.Id,
            State = JobRunState.Running,
            RequestedAt = change.Now,
            StartedAt = change.Now,
        };
        change.Context.Add(run);
        return run;
    }, cancellation);

    /// <summary>The scheduler runs one at a time: a run that still stands as running is one whose end could not be written down.</summary>
    private static async Task CloseAsync(CaseworkChange change, string job, CancellationToken cancellation)
    {
        if (await change.Context.Set<JobRun>().SingleOrDefaultAsync(run => run.Job == job && run.State == JobRunState.Running, cancellation) is not { } stale)
            return;
        (stale.State, stale.EndedAt, stale.Error) = (JobRunState.Interrupted, change.Now, "Its end could not be written down.");
        // Saved before another is at work: the database lets one run at a time stand as running.
        await change.Context.SaveChangesAsync(cancellation);
    }

    private static Task<JobRun?> UnfinishedAsync(IQueryable<JobRun> runs, string job, CancellationToken cancellation) => runs
        .Where(run => run.Job == job && run.State == JobRunState.Interrupted && !runs.Any(later => later.Continues == run.Id))
        .OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellation);
}
