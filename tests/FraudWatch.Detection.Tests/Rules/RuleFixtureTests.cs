using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Walks all rule folders: <c>dotnet test --filter "RuleFixtureTests&amp;DisplayName~days-over-stay"</c> checks one.</summary>
public sealed class RuleFixtureTests(RuleFixtureTests.Benches benches) : IClassFixture<RuleFixtureTests.Benches>
{
    private static readonly Lazy<RuleCatalogue> Catalogue = new(() => RuleCatalogue.Load(RepositoryFolders.Rules));

    public static TheoryData<string> RuleIds => [.. Catalogue.Value.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task A_rule_finds_exactly_what_its_fixtures_expect(string id)
    {
        var differences = await benches.Fixtures.CheckAsync(Catalogue.Value.Find(id));

        Assert.True(differences.Count == 0, $"{id}:\n{string.Join('\n', differences)}");
    }

    /// <summary>Databases that all rules use in turn.</summary>
    public sealed class Benches : IDisposable
    {
        public RuleFixtures Fixtures { get; } = new(Catalogue.Value);

        public void Dispose() => Fixtures.Dispose();
    }
}
