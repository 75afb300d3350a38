using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Over the stays of <see cref="RuleRunnerClaims"/>: 40, 20 and 40 days.</summary>
public sealed class SharedResultTests(RuleRunnerClaims claims) : IClassFixture<RuleRunnerClaims>, IDisposable
{
    private const string Long = "SELECT fixmedins_code, psn_no, mdtrt_ids, discharge_date, inscp_amt, length_of_stay FROM claims.stay WHERE length_of_stay > CAST($least_days AS INTEGER)";
    private const string LeastDays = "least_days: {default: 25, unit: days, min: 1, max: 365, why: test}\n";

    private const string ReadsLong = """
        SELECT fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, length_of_stay AS stay_days
        FROM features.long_stay WHERE length_of_stay > CAST($longest_days AS INTEGER)
        """;

    private readonly RuleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_shared_result_is_built_once_for_the_rules_that_read_it_and_is_gone_after_the_run()
    {
        folder.AddFile("shared/10-long_stay.sql", Long).AddFile("shared/parameters.yaml", LeastDays)
            .Add("first", ReadsLong).Add("second", ReadsLong);

        var report = await RunAsync();

        Assert.Equal([2L, 2L], report.Rules.Select(rule => rule.Findings));
        Assert.Equal(["long_stay"], report.Shared.Select(shared => shared.Name));
        Assert.Empty(claims.Connection.Texts("SELECT table_name FROM information_schema.tables WHERE table_name = 'long_stay'"));
    }

    [Fact]
    public async Task Only_shared_results_that_a_chosen_rule_needs_are_built_with_those_that_they_read()
    {
        folder.AddFile("shared/05-idle.sql", "SELECT psn_no FROM claims.stay")
            .AddFile("shared/10-closed.sql", "SELECT fixmedins_code, psn_no, mdtrt_ids, discharge_date, inscp_amt, length_of_stay FROM claims.stay WHERE NOT is_open")
            .AddFile("shared/20-long_stay.sql", Long.Replace("claims.stay", "features.closed", StringComparison.Ordinal))
            .AddFile("shared/parameters.yaml", LeastDays)
            .Add("reads", ReadsLong).Add("plain");

        var needy = await RunAsync("reads");
        var plain = await RunAsync("plain");

        Assert.Equal(["closed", "long_stay"], needy.Shared.Select(shared => shared.Name));
        Assert.Equal(2, needy.Findings);
        Assert.Empty(plain.Shared);
    }

    [Fact]
    public async Task A_finding_records_the_values_behind_the_shared_results_that_its_rule_reads()
    {
        folder.AddFile("shared/10-long_stay.sql", Long).AddFile("shared/parameters.yaml", LeastDays).Add("reads", ReadsLong);

        await RunAsync();

        Assert.Equal(
            [["""{"longest_days":30,"long_stay.least_days":25}"""]],
            claims.Connection.Texts("SELECT DISTINCT parameters FROM findings.finding"));
    }

    [Fact]
    public async Task A_shared_result_that_breaks_fails_its_rules_and_the_others_go_on()
    {
        folder.AddFile("shared/10-long_stay.sql", "SELECT no_such_column FROM claims.stay").Add("reads", ReadsLong).Add("plain");

        var report = await RunAsync();

        var failed = Assert.Single(report.Rules, rule => rule.Failed);
        Assert.Equal("reads", failed.RuleId);
        Assert.StartsWith("test/reads: features.long_stay: ", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(2, report.Rules.Single(rule => rule.RuleId == "plain").Findings);
    }

    [Fact]
    public async Task The_fixtures_of_a_rule_see_the_shared_results_that_it_reads()
    {
        folder.AddFile("shared/10-long_stay.sql", Long).AddFile("shared/parameters.yaml", LeastDays).Add("reads", ReadsLong);
        var catalogue = folder.Load().EnsureSound();

        using var fixtures = new RuleFixtures(catalogue);
        Assert.Empty(await fixtures.CheckAsync(catalogue.Find("reads")));
    }

    [Theory]
    [InlineData("10-long_stay.sql", "SELECT psn_no FROM lake.mdtrt_d", "shared/10-long_stay.sql: line 1: 'lake.mdtrt_d' is not allowed")]
    [InlineData("10-long_stay.sql", "SELECT psn_no FROM claims.stay WHERE length_of_stay > CAST($days AS INTEGER)", "shared/10-long_stay.sql: days: $days is not declared in shared/parameters.yaml")]
    [InlineData("10-long_stay.sql", "SELECT psn_no FROM features.later", "shared: long_stay: reads features.later, which is not built before it")]
    [InlineData("10-stay_day.sql", "SELECT psn_no FROM claims.stay", "shared/10-stay_day.sql: there is a table features.stay_day already")]
    [InlineData("long_stay.sql", "SELECT psn_no FROM claims.stay", "shared/long_stay.sql: the name of a shared result is two digits")]
    public void A_mistake_in_a_shared_result_is_named(string file, string sql, string message)
    {
        folder.AddFile($"shared/{file}", sql).AddFile("shared/20-later.sql", "SELECT psn_no FROM claims.stay");

        Assert.Contains(folder.Load().Problems, problem => problem.ToString().StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shared_parameter_that_nothing_uses_is_named()
    {
        folder.AddFile("shared/parameters.yaml", LeastDays);

        Assert.Equal("shared/parameters.yaml: least_days: declared, and not used in any shared result", Assert.Single(folder.Load().Problems).ToString());
    }

    private Task<RuleRunReport> RunAsync(params string[] ids) => RuleRunner.RunAsync(
        claims.Connection, 7, new RuleRunOptions { Catalogue = folder.Load().EnsureSound(), RuleIds = ids.Length == 0 ? null : ids });
}
