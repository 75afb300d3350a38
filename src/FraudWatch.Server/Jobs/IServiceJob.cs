namespace FraudWatch.Server.Jobs;

/// <summary>
/// Work that the service does by itself. It calls a command that is safe to run twice, to kill and to run beside others; it holds no
/// logic of its own.
/// </summary>
public interface IServiceJob
{
    /// <summary>What people read of it, and when it runs unless they say otherwise.</summary>
    JobDescription Description { get; }

    /// <param name="context">Who it acts as, for which period, and where progress is told.</param>
    /// <param name="cancellation">Somebody stops it, or the service ends.</param>
    Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation);
}
