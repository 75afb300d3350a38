using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>A service whose claims are <see cref="RatedClaims"/>, for tests that only read.</summary>
public sealed class RatedOffice : IAsyncLifetime
{
    private RunningService? service;
    private ApiClient? manager;

    public RunningService Service => service ?? throw new InvalidOperationException("The service was not started.");

    /// <summary>Sees 990100 and below.</summary>
    public ApiClient Manager => manager ?? throw new InvalidOperationException("Nobody is signed in.");

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(CaseworkEngine.Sqlite, data: RatedClaims.Fill);
        manager = await service.SignInAsync(Role.Manager, "990100");
    }

    public async Task DisposeAsync()
    {
        manager?.Dispose();
        if (service is not null)
            await service.DisposeAsync();
    }
}
