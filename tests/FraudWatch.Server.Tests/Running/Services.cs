using System.Collections.Concurrent;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Tests.Running;

/// <summary>One service per database for all tests of a class, started when the first of them asks.</summary>
public sealed class Services : IAsyncLifetime
{
    private readonly ConcurrentDictionary<CaseworkEngine, Lazy<Task<RunningService>>> running = new();

    public Task<RunningService> On(CaseworkEngine engine) =>
        running.GetOrAdd(engine, _ => new Lazy<Task<RunningService>>(() => RunningService.StartAsync(engine))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var service in running.Values)
            await (await service.Value).DisposeAsync();
    }
}
