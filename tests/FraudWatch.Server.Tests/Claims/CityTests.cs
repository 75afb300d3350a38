namespace FraudWatch.Server.Tests.Claims;

/// <summary>Tests that share one service over the city and leave its claims as they are: a start and the first queries cost more than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class CityTests : ICollectionFixture<ClaimsServices>
{
    public const string Name = "City";
}
