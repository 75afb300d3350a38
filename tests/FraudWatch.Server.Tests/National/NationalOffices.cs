using System.Collections.Concurrent;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Tests.National;

/// <summary>One office per database for all tests that ask it: its statements are compiled once, and not before each test anew.</summary>
public sealed class NationalOffices : IAsyncLifetime
{
    private readonly ConcurrentDictionary<CaseworkEngine, Lazy<Task<NationalOffice>>> open = new();

    internal Task<NationalOffice> On(CaseworkEngine engine) => open.GetOrAdd(engine, _ => new Lazy<Task<NationalOffice>>(() => NationalOffice.OpenAsync(engine))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var office in open.Values)
            await (await office.Value).DisposeAsync();
    }
}
