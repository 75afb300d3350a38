using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>Lets jobs run at their times and when asked.</summary>
internal interface IJobScheduler
{
    bool IsOn { get; }

    /// <summary>When a job's time comes next, in UTC; null when it does not come by itself.</summary>
    Task<DateTime?> NextAsync(string job, CancellationToken cancellation);

    /// <summary>Lets a job's new times hold.</summary>
    Task ApplyAsync(JobDescription job, JobPlan plan, CancellationToken cancellation);

    /// <summary>Lets a request run as soon as no other run of its job is at work. Asked twice, it runs once.</summary>
    /// <exception cref="RefusedException">Jobs are switched off.</exception>
    Task StartAsync(JobRun run, CancellationToken cancellation);

    /// <summary>Takes a request back that has not begun.</summary>
    Task WithdrawAsync(JobRun run, CancellationToken cancellation);
}
