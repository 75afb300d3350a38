namespace FraudWatch.Server.Tests.National;

/// <summary>Tests that share the offices which hospitals ask.</summary>
[CollectionDefinition(Name)]
public sealed class NationalCalls : ICollectionFixture<NationalOffices>
{
    public const string Name = "National";
}
