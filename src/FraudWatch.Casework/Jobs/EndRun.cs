using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>Writes down how a run ended.</summary>
public sealed class EndRun(CaseworkDatabase database)
{
    /// <summary>Not to be cancelled with the run: what happened must be known.</summary>
    /// <returns>The run as it stands now.</returns>
    public Task<JobRun> RunAsync(Actor actor, long id, JobOutcome outcome) => database.ChangeAsync(actor, async change =>
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var run = await change.Context.Set<JobRun>().SingleAsync(run => run.Id == id);
        if (run.State != JobRunState.Running)
            return run;
        (run.State, run.EndedAt, run.Error) = (outcome.State, change.Now, outcome.Error);
        run.Counts = JsonSerializer.Serialize(outcome.Counts, StoredJson.Options);
        run.Warnings = JsonSerializer.Serialize(outcome.Warnings, StoredJson.Options);
        change.Audit("job.run", $"job:{run.Job}", new { run = run.Id, run.Trigger, run.State, run.Continues });
        return run;
    }, CancellationToken.None);
}
