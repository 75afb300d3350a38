using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Over the stays of <see cref="RuleRunnerClaims"/>: M1 and M2 at H1 (40 and 20 days, April and March), M3 at H2 (40 days).</summary>
public sealed class RuleBacktestTests(RuleRunnerClaims claims) : IClassFixture<RuleRunnerClaims>, IDisposable
{
    private readonly RuleFolder folder = new RuleFolder().Add("long-stay");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_lower_threshold_gains_the_finding_that_it_lets_in()
    {
        var report = await TryAsync(new BacktestRequest("long-stay") { Values = Set("15") });

        Assert.Equal((2L, 3L, 2L), (report.Before.Hits, report.After.Hits, report.Kept));
        Assert.Equal((2L, 800m, 1600m), (report.After.Institutions, report.Before.Amount, report.After.Amount));
        var gained = Assert.Single(report.Gained.First);
        Assert.Equal(("H1", "P2", "M2", new DateOnly(2024, 3, 24), 800m), (gained.FixmedinsCode, gained.PsnNo, gained.MdtrtId, gained.OccurredOn, gained.AmountAtRisk!.Value));
        Assert.Equal(0, report.Lost.Total);
    }

    [Fact]
    public async Task Changed_sql_loses_the_findings_that_it_no_longer_makes()
    {
        var sql = File.ReadAllText(Path.Combine(folder.Path, "test", "long-stay", "rule.sql")).Replace("NOT is_open", "NOT is_open AND fixmedins_code = 'H2'", StringComparison.Ordinal);

        var report = await TryAsync(new BacktestRequest("long-stay") { Sql = sql });

        Assert.Equal((2L, 1L, 1L), (report.Before.Hits, report.After.Hits, report.Lost.Total));
        Assert.Equal("M1", Assert.Single(report.Lost.First).MdtrtId);
    }

    [Fact]
    public async Task A_period_counts_its_first_and_its_last_day_and_no_other()
    {
        var march = new BacktestRequest("long-stay") { Values = Set("15"), From = new(2024, 3, 24), To = new(2024, 4, 12) };

        Assert.Equal((0L, 1L), Hits(await TryAsync(march)));
        Assert.Equal((0L, 0L), Hits(await TryAsync(march with { From = new(2024, 3, 25) })));
        Assert.Equal((2L, 3L), Hits(await TryAsync(march with { To = new(2024, 4, 13) })));
    }

    [Fact]
    public async Task A_new_value_holds_in_regions_that_have_one_of_their_own()
    {
        folder.AddFile("parameters/640500.yaml", "- {rule: long-stay, name: longest_days, value: 50, from: 2021-01-01, to: null, why: test}\n");

        Assert.Equal((1L, 3L), Hits(await TryAsync(new BacktestRequest("long-stay") { Values = Set("15") })));
    }

    [Fact]
    public async Task Precision_before_and_after_comes_from_the_last_verdicts_on_findings_and_on_institutions()
    {
        await RuleRunner.RunAsync(claims.Connection, 7, new RuleRunOptions { Catalogue = folder.Load() });
        var id = claims.Connection.Texts("SELECT finding_id FROM findings.finding WHERE mdtrt_id = 'M1'")[0][0];
        claims.Connection.Texts($"""
            INSERT INTO lake.verdict_d (verdict_id, finding_id, fixmedins_code, verdict, decided_on) VALUES
            ('1', '{id}', NULL, 'rejected', DATE '2024-05-01'), ('2', '{id}', NULL, 'confirmed', DATE '2024-06-01'),
            ('3', NULL, 'H1', 'partly_confirmed', DATE '2024-06-01'), ('4', NULL, 'H2', 'rejected', DATE '2024-06-01')
            RETURNING 1
            """);

        var report = await TryAsync(new BacktestRequest("long-stay") { Values = Set("15") });

        claims.Connection.Texts("DELETE FROM lake.verdict_d RETURNING 1");
        Assert.Equal((new VerdictOverlap(1, 0), new VerdictOverlap(1, 1)), (report.Before.ByFinding, report.Before.ByInstitution));
        Assert.Equal((1.0, 2.0 / 3), (report.After.ByFinding.Precision!.Value, report.After.ByInstitution.Precision!.Value));
    }

    [Fact]
    public async Task Nothing_is_published()
    {
        await RuleRunner.RunAsync(claims.Connection, 7, new RuleRunOptions { Catalogue = folder.Load() });
        var before = claims.Connection.Texts("SELECT * FROM findings.finding ORDER BY finding_id");

        await TryAsync(new BacktestRequest("long-stay") { Values = Set("15") });

        Assert.Equal(before, claims.Connection.Texts("SELECT * FROM findings.finding ORDER BY finding_id"));
    }

    [Theory]
    [InlineData("longest_days", "400", "400 is above max, 365")]
    [InlineData("longest_days", "3.5", "3.5 is not a whole number, as the default is")]
    [InlineData("longest_days", "many", "'many' is not of the kind of the default, '30'")]
    [InlineData("shortest_days", "3", "long-stay has no such parameter; it has longest_days")]
    public async Task A_value_that_cannot_be_is_refused(string name, string value, string message)
    {
        var error = await Assert.ThrowsAsync<RuleCatalogueException>(
            () => TryAsync(new BacktestRequest("long-stay") { Values = new Dictionary<string, string> { [name] = value } }));

        Assert.Equal($"test/long-stay: parameters.{name}: {message}", error.Message);
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2", "a rule is exactly one SELECT")]
    [InlineData("SELECT fixmedins_code, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days FROM read_csv('x.csv')", "read_csv")]
    [InlineData("SELECT fixmedins_code, inscp_amt AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days FROM claims.stay", "must return occurred_on")]
    public async Task Changed_sql_passes_the_checks_of_every_rule(string sql, string message)
    {
        var error = await Assert.ThrowsAsync<RuleCatalogueException>(() => TryAsync(new BacktestRequest("long-stay") { Sql = sql }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Set(string days) => new() { ["longest_days"] = days };

    private static (long Before, long After) Hits(BacktestReport report) => (report.Before.Hits, report.After.Hits);

    private Task<BacktestReport> TryAsync(BacktestRequest request) =>
        RuleBacktest.RunAsync(claims.Connection, 7, folder.Load().EnsureSound(), request);
}
