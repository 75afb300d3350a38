using System.Diagnostics;
using FraudWatch.Casework.Jobs;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>One run from its beginning to its end: written down before and after, measured, logged, stoppable.</summary>
internal sealed partial class RunJob(JobCatalogue catalogue, BeginRun begin, EndRun end, RunningJobs running, JobMeter meter, ILogger<RunJob> log)
{
    /// <param name="name">The job's name.</param>
    /// <param name="requested">The request that it answers; null where its time had come.</param>
    /// <param name="recovering">Whether the scheduler found it unfinished.</param>
    /// <param name="ending">The service ends.</param>
    /// <exception cref="OperationCanceledException">The service ended in the middle; the scheduler keeps the job for its next start.</exception>
    public async Task RunAsync(string name, long? requested, bool recovering, CancellationToken ending)
    {
        if (catalogue.Find(name) is not { } job)
            return;
        var actor = Actor.System(name);
        if (await begin.RunAsync(actor, name, requested, recovering, ending) is not { } run)
            return;
        var started = Stopwatch.GetTimestamp();
        LogBegun(name, run.Id);
        var outcome = await OutcomeAsync(job, actor, run, ending);
        var took = Stopwatch.GetElapsedTime(started);
        // Counted before it is written down: who has read that a run ended finds it counted.
        meter.Ended(name, outcome.State, took);
        await end.RunAsync(actor, run.Id, outcome);
        LogEnded(name, run.Id, outcome.State, took.TotalSeconds);
        running.End(run.Id);
        if (outcome.State == JobRunState.Interrupted)
            ending.ThrowIfCancellationRequested();
    }

    private async Task<JobOutcome> OutcomeAsync(IServiceJob job, Actor actor, JobRun run, CancellationToken ending)
    {
        var work = running.Begin(run.Id, ending);
        try
        {
            var result = await job.RunAsync(new JobContext(actor, run.FromDay, run.ToDay, work), work.Token);
            return new JobOutcome(JobRunState.Succeeded, result.Counts, result.Warnings, null);
        }
#pragma warning disable CA1031 // Whatever a job meets is written down as its outcome; nobody else would hear of it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (work.IsCancelled)
                return Unfinished(JobRunState.Cancelled, "Somebody stopped it.");
            if (ending.IsCancellationRequested)
                return Unfinished(JobRunState.Interrupted, "The service was stopped in the middle of it.");
            LogFailed(error, run.Job, run.Id);
            return Unfinished(JobRunState.Failed, JobFault.SentenceOf(error));
        }
    }

    private static JobOutcome Unfinished(JobRunState state, string sentence) => new(state, new Dictionary<string, long>(), [], sentence);

    [LoggerMessage(LogLevel.Information, "Job {Job} begins run {Run}")]
    private partial void LogBegun(string job, long run);

    [LoggerMessage(LogLevel.Information, "Job {Job} ended run {Run}: {State} after {Seconds:0.0} s")]
    private partial void LogEnded(string job, long run, JobRunState state, double seconds);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed in run {Run}")]
    private partial void LogFailed(Exception error, string job, long run);
}
