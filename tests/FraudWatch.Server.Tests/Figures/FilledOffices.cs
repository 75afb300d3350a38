using System.Collections.Concurrent;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>One filled office per database for all tests of a class; they only read.</summary>
public sealed class FilledOffices : IAsyncLifetime
{
    private readonly Services services = new();
    private readonly ConcurrentDictionary<CaseworkEngine, Lazy<Task<FilledOffice>>> open = new();

    public Task<FilledOffice> On(CaseworkEngine engine) =>
        open.GetOrAdd(engine, _ => new Lazy<Task<FilledOffice>>(async () => await FilledOffice.OpenAsync(await services.On(engine)))).Value;

    public Task InitializeAsync() => services.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var office in open.Values)
            (await office.Value).Manager.Dispose();
        await services.DisposeAsync();
    }
}
