using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>One service over the city for all tests that leave it as it is.</summary>
public sealed class ClaimsServices : IAsyncLifetime
{
    private RunningService? service;

    public RunningService Service => service ?? throw new InvalidOperationException("The service was not started.");

    public async Task InitializeAsync() => service = await ClaimsCity.StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();
}
