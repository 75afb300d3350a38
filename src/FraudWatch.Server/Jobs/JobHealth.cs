using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Jobs;

/// <summary>Names the jobs whose last run failed.</summary>
internal sealed class JobHealth(CaseworkDatabase database) : IHealthNote
{
    public async Task<IReadOnlyList<string>> NotesAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        var last = await LastRuns.EndedAsync(context, cancellation);
        return [.. last.Values.Where(run => run.State == JobRunState.Failed).Select(run => $"The last run of {run.Job} failed.").Order(StringComparer.Ordinal)];
    }
}
