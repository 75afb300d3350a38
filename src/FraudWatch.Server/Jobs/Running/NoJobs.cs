using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>Jobs are switched off by the settings: what ran can be read, nothing runs.</summary>
internal sealed class NoJobs : IJobScheduler
{
    public bool IsOn => false;

    public Task<DateTime?> NextAsync(string job, CancellationToken cancellation) => Task.FromResult<DateTime?>(null);

    public Task ApplyAsync(JobDescription job, JobPlan plan, CancellationToken cancellation) => Task.CompletedTask;

    public Task StartAsync(JobRun run, CancellationToken cancellation) =>
        throw RefusedException.Conflict("Jobs are switched off here by the setting Jobs:Enabled.");

    public Task WithdrawAsync(JobRun run, CancellationToken cancellation) => Task.CompletedTask;
}
