namespace FraudWatch.Server.Knowledge;

/// <summary>At the start: imports that were approved before the service ended come into force now.</summary>
internal sealed class ResumeKnowledge(ApplyKnowledge apply) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => apply.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
