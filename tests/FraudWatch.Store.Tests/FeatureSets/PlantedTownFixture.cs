using FraudWatch.Store.Sql;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.FeatureSets;

/// <summary>The planted town with its feature sets, built once for the tests that only look.</summary>
public sealed class PlantedTownFixture : IAsyncLifetime
{
    private ClaimsFixture? town;

    public ClaimsFixture Town => town ?? throw new InvalidOperationException("The town is built before the first test.");

    public async Task InitializeAsync()
    {
        town = await ClaimsFixture.BuildAsync([.. PlantedTown.Tables()]);
        await town.AddAsync(Stage.FeatureSets, PlantedTown.Options);
    }

    public Task DisposeAsync()
    {
        town?.Dispose();
        return Task.CompletedTask;
    }
}
