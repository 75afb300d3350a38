using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>Pauses a job, lets it go on, or gives it other times.</summary>
public sealed class ChangeJobPlan(CaseworkDatabase database)
{
    /// <param name="actor">Who changes it.</param>
    /// <param name="job">A job that there is.</param>
    /// <param name="version">The version that was read; 0 for a job that nobody changed yet.</param>
    /// <param name="paused">Whether it runs only when asked; null to leave it.</param>
    /// <param name="cron">A checked expression; empty for what the settings say, null to leave it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">It was changed since.</exception>
    public Task<JobPlan> RunAsync(Actor actor, string job, int version, bool? paused, string? cron, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var plan = await change.Context.Set<JobPlan>().SingleOrDefaultAsync(plan => plan.Job == job, cancellation);
        if ((plan?.Version ?? 0) != version)
            throw RefusedException.Stale();
        if (plan is null)
            change.Context.Add(plan = new JobPlan { Job = job });
        var before = new { plan.Cron, plan.Paused };
        plan.Paused = paused ?? plan.Paused;
        plan.Cron = cron switch { null => plan.Cron, "" => null, _ => cron };
        change.Audit("job.change", $"job:{job}", new { before, after = new { plan.Cron, plan.Paused } });
        return plan;
    }, cancellation);
}
