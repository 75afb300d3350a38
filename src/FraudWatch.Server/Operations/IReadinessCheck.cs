namespace FraudWatch.Server.Operations;

/// <summary>One thing that must be in order before requests make sense. Each area that has one registers it.</summary>
public interface IReadinessCheck
{
    /// <returns>A sentence when it is not in order; null when it is.</returns>
    Task<string?> FaultAsync(CancellationToken cancellation);
}
