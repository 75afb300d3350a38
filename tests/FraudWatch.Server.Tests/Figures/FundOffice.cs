using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>A service whose fund accounts are those of <see cref="FundFigureTests"/>, for tests that only read.</summary>
public sealed class FundOffice : IAsyncLifetime
{
    private RunningService? service;

    public RunningService Service => service ?? throw new InvalidOperationException("The service was not started.");

    public async Task InitializeAsync() => service = await RunningService.StartAsync(CaseworkEngine.Sqlite, data: FundFigureTests.Load);

    public async Task DisposeAsync() => await Service.DisposeAsync();
}
