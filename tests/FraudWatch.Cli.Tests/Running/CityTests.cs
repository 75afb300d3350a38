namespace FraudWatch.Cli.Tests.Running;

/// <summary>Tests that share one loaded city: they run one after the other, because one process owns a store.</summary>
[CollectionDefinition(Name)]
public sealed class CityTests : ICollectionFixture<LoadedCity>
{
    public const string Name = "City";
}
