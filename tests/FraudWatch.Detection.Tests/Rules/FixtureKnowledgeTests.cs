using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>A fixture may bring rows of knowledge beside the catalogue's.</summary>
public sealed class FixtureKnowledgeTests : IDisposable
{
    private const string LimitedByInstitution = """
        SELECT
            s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, s.discharge_date AS occurred_on, s.inscp_amt AS amount_at_risk,
            s.length_of_stay AS stay_days
        FROM claims.stay s
        JOIN claims.knowledge_longest_stay k ON k.institution = s.fixmedins_code
        WHERE s.length_of_stay > k.days AND s.length_of_stay > CAST($longest_days AS INTEGER)
        """;

    private readonly RuleFolder folder = new RuleFolder().Add("some-rule", LimitedByInstitution).AddFile("knowledge/longest_stay.csv", "institution,days:INTEGER,note\nH9,1,\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_points_of_a_fixture_are_known_in_that_fixture_alone()
    {
        Bring("fires", "days,institution\n10,H1\n");
        var catalogue = folder.Load().EnsureSound();
        var rule = catalogue.Find("some-rule");
        using var bench = new FixtureBench(catalogue);

        Assert.Empty(await bench.LayOut(rule, "fires").CheckAsync(rule));
        File.Delete(Path.Combine(folder.Path, FixtureFile("fires")));

        Assert.StartsWith("missing: ", Assert.Single(await bench.LayOut(rule, "fires").CheckAsync(rule)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_knowledge_does_not_have_is_named()
    {
        Bring("fires", "institution,weeks\nH1,2\n");

        Assert.Contains("fires: knowledge_longest_stay.csv: knowledge_longest_stay has no column 'weeks'.", await CheckAsync());
    }

    private static string FixtureFile(string fixture) => $"test/some-rule/fixtures/{fixture}/knowledge_longest_stay.csv";

    private void Bring(string fixture, string knowledge) => folder.AddFile(FixtureFile(fixture), knowledge);

    private async Task<IReadOnlyList<string>> CheckAsync()
    {
        var catalogue = folder.Load().EnsureSound();
        using var fixtures = new RuleFixtures(catalogue);
        return await fixtures.CheckAsync(catalogue.Find("some-rule"));
    }
}
