using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Jobs;

/// <summary>The newest of each job's runs.</summary>
public static class LastRuns
{
    /// <summary>The last run of each job that has ended, by job.</summary>
    public static Task<Dictionary<string, JobRun>> EndedAsync(CaseworkContext context, CancellationToken cancellation) =>
        NewestAsync(context, run => run.EndedAt != null && run.State != JobRunState.Cancelled, cancellation);

    /// <summary>The last run of each job that succeeded, by job.</summary>
    public static Task<Dictionary<string, JobRun>> SucceededAsync(CaseworkContext context, CancellationToken cancellation) =>
        NewestAsync(context, run => run.State == JobRunState.Succeeded, cancellation);

    /// <summary>The run at work of each job, by job.</summary>
    public static Task<Dictionary<string, JobRun>> RunningAsync(CaseworkContext context, CancellationToken cancellation) =>
        NewestAsync(context, run => run.State == JobRunState.Running, cancellation);

    private static async Task<Dictionary<string, JobRun>> NewestAsync(
        CaseworkContext context, System.Linq.Expressions.Expression<Func<JobRun, bool>> which, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var runs = context.Set<JobRun>();
        var newest = runs.Where(which).GroupBy(run => run.Job).Select(group => group.Max(run => run.Id));
        return await runs.Where(run => newest.Contains(run.Id)).ToDictionaryAsync(run => run.Job, StringComparer.Ordinal, cancellation);
    }
}
