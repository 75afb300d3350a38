using System.Text.Json.Nodes;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Rules over three stays: H1 in region 640502 (40 and 20 days), H2 in 110101 (40 days, no settlement).</summary>
public sealed class RuleRunnerTests(RuleRunnerClaims claims) : IClassFixture<RuleRunnerClaims>, IDisposable
{
    private const string Pairs = "FROM claims.fee_line a CROSS JOIN claims.fee_line b CROSS JOIN claims.fee_line c CROSS JOIN claims.fee_line d CROSS JOIN claims.fee_line e CROSS JOIN claims.fee_line f";

    private readonly RuleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_finding_says_who_when_how_much_and_under_which_clause()
    {
        folder.Add("long-stay");

        await RunAsync();

        var finding = Assert.Single(Rows("SELECT rule_version, severity, psn_no, mdtrt_id, CAST(occurred_on AS VARCHAR), CAST(amount_at_risk AS VARCHAR), CAST(fund_at_risk AS VARCHAR), basis, liability, parameters, watermark FROM findings.finding WHERE fixmedins_code = 'H1'"));
        Assert.Equal(
            ["1", "S", "P1", "M1", "2024-04-13", "800.00", "600.00", "inscp", "《医疗保障基金使用监督管理条例》第三十八条第二项", """{"longest_days":30}""", "7"],
            finding);
    }

    [Fact]
    public async Task The_columns_are_those_of_the_contract_in_its_order()
    {
        folder.Add("long-stay");

        await RunAsync();

        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "data-schemas", "output", "finding.schema.json")))!;
        var written = Rows("SELECT column_name FROM information_schema.columns WHERE table_schema = 'findings' AND table_name = 'finding' ORDER BY ordinal_position").Select(row => row[0]);
        Assert.Equal(schema["properties"]!.AsObject().Select(property => property.Key), written);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_ids_and_a_new_version_gives_others()
    {
        folder.Add("long-stay").Add("long-stay-two", null, ("version: 1", "version: 2"));
        await RunAsync();
        var first = Ids("long-stay");

        await RunAsync();

        Assert.Equal(first, Ids("long-stay"));
        Assert.All(first, id => Assert.Matches("^[0-9a-f]{32}$", id));
        Assert.Empty(first.Intersect(Ids("long-stay-two")));
    }

    [Fact]
    public async Task A_sentence_shows_days_money_lists_and_what_is_unknown()
    {
        const string Sql = """
            SELECT fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, inscp_amt AS amount_at_risk,
                   length_of_stay AS stay_days, bed, concat('A', '|', 'B') AS wards, is_emergency AS emergency,
                   CAST(length_of_stay AS DECIMAL(9, 4)) AS quantity
            FROM claims.stay WHERE length_of_stay > CAST($longest_days AS INTEGER)
            """;
        folder.Add(
            "long-stay",
            Sql,
            ("zh: 住院{stay_days}天，超过{longest_days}天。", "zh: \"{occurred_on}，{amount_at_risk}元，{bed}床，{wards}，{emergency}，{quantity}，{longest_days}\""),
            ("en: A stay of {stay_days} days, longer than {longest_days} days.", "en: \"{occurred_on}, {wards}, bed {bed}, {emergency}\""));

        await RunAsync();

        Assert.Equal(
            ["2024-04-13，800.00元，未知床，A、B，否，40，30", "2024-04-13, A, B, bed unknown, no"],
            Assert.Single(Rows("SELECT sentence, sentence_en FROM findings.finding WHERE fixmedins_code = 'H1'")));
    }

    [Fact]
    public async Task Evidence_holds_the_further_columns_and_what_to_look_at_first()
    {
        folder.Add("long-stay");

        await RunAsync();

        Assert.Equal(
            """{"stay_days":40,"first_look":["stay_days"]}""",
            Assert.Single(Rows("SELECT evidence FROM findings.finding WHERE fixmedins_code = 'H1'"))[0]);
    }

    [Fact]
    public async Task A_clause_that_was_not_yet_in_force_is_not_quoted()
    {
        folder.Add("long-stay", null, ("    from: 2021-05-01\n    quote: （二）", "    from: 2025-01-01\n    quote: （二）"));

        await RunAsync();

        Assert.Equal(
            ["《医疗保障基金使用监督管理条例》第十五条第一款", null],
            Assert.Single(Rows("SELECT duty, liability FROM findings.finding WHERE fixmedins_code = 'H1'")));
    }

    [Fact]
    public async Task A_rule_whose_column_never_came_is_named_and_the_others_go_on()
    {
        folder.Add("needs-beds", null, ("- mdtrt_d: [begntime, endtime]", "- mdtrt_d: [begntime, adm_bed]\n  - ward_check_d: [present]")).Add("long-stay");

        var report = await RunAsync();

        var outcome = report.Rules.Single(rule => rule.RuleId == "needs-beds");
        Assert.Equal((false, "never received: mdtrt_d.adm_bed, ward_check_d.present"), (outcome.Runnable, outcome.Reason));
        Assert.Equal(2, report.Findings);
        Assert.Equal([["needs-beds", "false", null]], Rows("SELECT rule_id, CAST(runnable AS VARCHAR), CAST(findings AS VARCHAR) FROM findings.rule_run WHERE NOT runnable"));
    }

    [Fact]
    public async Task A_rule_that_fails_keeps_its_earlier_findings_and_the_others_go_on()
    {
        folder.Add("breaks").Add("long-stay");
        await RunAsync();
        var before = Ids("breaks");
        File.AppendAllText(Path.Combine(folder.Path, "test", "breaks", "rule.sql"), " WHERE no_such_column");

        var report = await RunAsync();

        Assert.Contains("no_such_column", report.Rules.Single(rule => rule.Failed).Reason, StringComparison.Ordinal);
        Assert.StartsWith("test/breaks: ", report.Rules.Single(rule => rule.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal(before, Ids("breaks"));
        Assert.Equal(2, report.Rules.Single(rule => rule.RuleId == "long-stay").Findings);
    }

    [Theory]
    [InlineData("a CROSS JOIN that never ends", "SELECT a.fixmedins_code, a.fee_date AS occurred_on, sum(a.inscp_amt + b.cnt * c.cnt * d.cnt * e.cnt * f.cnt) AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days " + Pairs + " GROUP BY a.fixmedins_code, a.fee_date")]
    [InlineData("a sort of everything with everything", "SELECT a.fixmedins_code, a.fee_date AS occurred_on, row_number() OVER (ORDER BY a.cnt * b.cnt * c.cnt, d.fee_time, e.fee_time, f.fee_time) AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days " + Pairs)]
    public async Task A_runaway_query_is_stopped_at_its_time_limit(string what, string sql)
    {
        folder.Add("runs-away", sql, ("denominator: stays\n", "denominator: stays\ntime_limit_seconds: 1\n")).Add("long-stay");

        var report = await RunAsync();

        var outcome = report.Rules.Single(rule => rule.RuleId == "runs-away");
        Assert.True(outcome.Failed && outcome.Reason!.Contains("time limit of 1 s", StringComparison.Ordinal), $"{what}: {outcome.Reason}");
        Assert.True(outcome.Seconds < 10, $"{what} was stopped after {outcome.Seconds} s");
        Assert.Equal(2, report.Findings);
    }

    private const string BesideEach = """
        SELECT s.fixmedins_code, s.discharge_date AS occurred_on, s.inscp_amt AS amount_at_risk, s.length_of_stay AS stay_days, i.fixmedins_code AS beside
        FROM claims.stay s CROSS JOIN claims.institution i WHERE s.length_of_stay > CAST($longest_days AS INTEGER)
        """;

    [Fact]
    public async Task Rows_that_differ_in_a_column_under_key_are_findings_of_their_own()
    {
        folder.Add("doubles", BesideEach, ("scope: per_person", "scope: global\nkey: [beside]"));

        var report = await RunAsync();

        Assert.Null(Assert.Single(report.Rules).Reason);
        var findings = Rows("SELECT finding_id, fixmedins_code, evidence->>'beside' FROM findings.finding");
        Assert.Equal(4, findings.Select(finding => finding[0]).Distinct().Count());
        Assert.Equal(4, findings.Select(finding => (finding[1], finding[2])).Distinct().Count());
    }

    [Fact]
    public async Task Two_rows_with_the_same_keys_are_an_error_of_the_rule()
    {
        folder.Add("doubles", BesideEach);

        var report = await RunAsync();

        Assert.Equal("test/doubles: 2 findings have the same keys as another: return one row per fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, occurred_on, or name what differs under key", Assert.Single(report.Rules).Reason);
    }

    [Theory]
    [InlineData("NULL", "'S'", "3 rows without fixmedins_code or occurred_on")]
    [InlineData("fixmedins_code", "'high'", "3 rows with a severity other than D, S and L")]
    public async Task Rows_that_cannot_become_findings_are_an_error_of_the_rule(string code, string severity, string message)
    {
        folder.Add("half-done", $"SELECT CAST({code} AS VARCHAR) AS fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, length_of_stay AS stay_days, {severity} AS severity FROM claims.stay WHERE length_of_stay < CAST($longest_days AS INTEGER) OR length_of_stay > CAST($longest_days AS INTEGER)");

        var report = await RunAsync();

        Assert.Equal($"test/half-done: {message}", Assert.Single(report.Rules).Reason);
    }

    [Fact]
    public async Task The_funds_part_follows_the_line_the_bill_or_the_stay_that_is_accused_unless_the_rule_says_it()
    {
        const string Found = "CAST($longest_days AS DECIMAL(16, 2)) AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days";
        const string Stay = $"fixmedins_code, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, {Found} FROM claims.stay";
        folder.Add("a-line", $"SELECT fixmedins_code, mdtrt_id, concat(bkkp_sn, '|F2') AS bkkp_sn, fee_date AS occurred_on, {Found} FROM claims.fee_line WHERE bkkp_sn = 'F1'")
            .Add("b-bill", $"SELECT fixmedins_code, setl_id, setl_date AS occurred_on, {Found} FROM claims.settlement WHERE setl_id = 'S2'")
            .Add("c-stay", $"SELECT {Stay} WHERE psn_no = 'P2'")
            .Add("d-unpaid", $"SELECT {Stay} WHERE psn_no = 'P3'")
            .Add("e-says-it", $"SELECT CAST($longest_days AS DECIMAL(16, 2)) AS fund_at_risk, {Stay} WHERE psn_no = 'P2'");

        await RunAsync();

        Assert.Equal(
            [["a-line", "22.50"], ["b-bill", "15.00"], ["c-stay", "15.00"], ["d-unpaid", null], ["e-says-it", "30.00"]],
            Rows("SELECT rule_id, CAST(fund_at_risk AS VARCHAR) FROM findings.finding ORDER BY rule_id"));
    }

    [Theory]
    [InlineData("stable", "true")]
    [InlineData("shadow", "false")]
    [InlineData("experimental", "false")]
    public async Task Only_a_stable_rules_findings_are_queued_and_those_of_every_status_are_counted(string status, string queued)
    {
        folder.Add("long-stay", null, ("status: experimental", $"status: {status}"));

        await RunAsync();

        Assert.Equal(Ids("long-stay").Count, RuleRunReader.Counts(claims.Connection)["long-stay"]);

        Assert.Equal([[queued]], Rows("SELECT DISTINCT CAST(queued AS VARCHAR) FROM findings.finding"));
    }

    [Fact]
    public async Task A_deprecated_rule_is_not_run_and_its_findings_stay()
    {
        folder.Add("long-stay");
        await RunAsync();
        var before = Ids("long-stay");
        var yaml = Path.Combine(folder.Path, "test", "long-stay", "rule.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("status: experimental", "status: deprecated", StringComparison.Ordinal));

        var report = await RunAsync();

        Assert.Empty(report.Rules);
        Assert.Equal(before, Ids("long-stay"));
    }

    [Fact]
    public async Task A_claim_is_judged_by_the_values_of_its_region_and_day()
    {
        folder.Add("long-stay")
            .AddFile("parameters/640500.yaml", "- {rule: long-stay, name: longest_days, value: 15, from: 2024-04-01, to: null, why: test}\n")
            .AddFile("parameters/110101.yaml", "- {rule: long-stay, name: longest_days, value: 50, from: 2021-01-01, to: null, why: test}\n");

        await RunAsync();

        Assert.Equal(
            [["M1", """{"longest_days":15}"""]],
            Rows("SELECT mdtrt_id, parameters FROM findings.finding ORDER BY mdtrt_id"));
    }

    [Fact]
    public async Task A_run_for_one_region_judges_its_institutions_alone()
    {
        folder.Add("long-stay");

        await RunAsync(region: "640000");

        Assert.Equal([["H1"]], Rows("SELECT fixmedins_code FROM findings.finding"));
    }

    [Fact]
    public async Task A_run_of_some_rules_leaves_the_findings_of_the_others()
    {
        folder.Add("long-stay").Add("other-stay");
        await RunAsync();

        var report = await RunAsync(["other-stay"]);

        Assert.Equal("other-stay", Assert.Single(report.Rules).RuleId);
        Assert.Equal(2, Ids("long-stay").Count);
    }

    [Fact]
    public async Task What_is_found_again_keeps_its_chance_until_the_next_rating_and_what_is_new_has_none()
    {
        folder.Add("long-stay");
        await RunAsync();
        claims.Connection.Run("UPDATE findings.finding SET probability = 0.25");
        folder.Add("other-stay");

        await RunAsync();

        Assert.Equal([["long-stay", "0.25"], ["other-stay", null]], Rows("SELECT DISTINCT rule_id, CAST(probability AS VARCHAR) FROM findings.finding ORDER BY rule_id"));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_findings_of_the_run_before()
    {
        folder.Add("long-stay").Add("other-stay");
        await RunAsync();
        using var cancel = new CancellationTokenSource();
        var afterFirst = new Progress(_ => cancel.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RuleRunner.RunAsync(claims.Connection, 8, new RuleRunOptions { Catalogue = folder.Load() }, afterFirst, cancel.Token));

        Assert.Equal([["7"]], Rows("SELECT DISTINCT CAST(watermark AS VARCHAR) FROM findings.finding"));
    }

    [Fact]
    public async Task Findings_can_be_set_against_what_each_institution_did()
    {
        folder.Add("long-stay");

        var report = await RunAsync();

        Assert.Equal(3, Assert.Single(report.Rules).Denominator);
        Assert.Equal([["H1", "2"], ["H2", "1"]], Rows("SELECT fixmedins_code, CAST(n AS VARCHAR) FROM findings.rule_denominator WHERE rule_id = 'long-stay' ORDER BY 1"));
    }

    [Fact]
    public async Task Knowledge_is_a_table_that_rules_join()
    {
        folder.AddFile("knowledge/longest_by_ward.csv", "ward,days:INTEGER\nany,35\n").Add("long-stay", """
            SELECT s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, s.discharge_date AS occurred_on, s.inscp_amt AS amount_at_risk, s.length_of_stay AS stay_days
            FROM claims.stay s JOIN claims.knowledge_longest_by_ward k ON s.length_of_stay > k.days WHERE s.length_of_stay > CAST($longest_days AS INTEGER)
            """);

        Assert.Equal(2, (await RunAsync()).Findings);
    }

    [Fact]
    public async Task A_finding_is_explained_with_its_clauses_and_claims()
    {
        folder.Add("long-stay");
        await RunAsync();
        var id = Rows("SELECT finding_id FROM findings.finding WHERE fixmedins_code = 'H1'")[0][0]!;

        var explanation = RuleExplanation.Explain(claims.Connection, "long-stay", id, folder.Load());

        Assert.Equal(("住院40天，超过30天。", 800m), (explanation.Finding.SentenceZh, explanation.Finding.AmountAtRisk!.Value));
        Assert.StartsWith("（二）", Assert.Single(explanation.Liability).Quote, StringComparison.Ordinal);
        Assert.Equal(["stay", "encounter"], explanation.Involved.Select(table => table.Title));
        Assert.False(explanation.RuleHasChanged);
    }

    [Fact]
    public async Task A_finding_that_does_not_exist_cannot_be_explained()
    {
        folder.Add("long-stay");
        await RunAsync();

        var error = Assert.Throws<KeyNotFoundException>(() => RuleExplanation.Explain(claims.Connection, "long-stay", "f00", folder.Load()));

        Assert.Equal("The rule 'long-stay' has no finding 'f00'.", error.Message);
    }

    private Task<RuleRunReport> RunAsync(IReadOnlyList<string>? ids = null, string? region = null) => RuleRunner.RunAsync(
        claims.Connection, 7, new RuleRunOptions { Catalogue = folder.Load().EnsureSound(), RuleIds = ids, Region = region });

    private List<string?> Ids(string rule) => [.. Rows($"SELECT finding_id FROM findings.finding WHERE rule_id = '{rule}' ORDER BY 1").Select(row => row[0])];

    private List<List<string?>> Rows(string sql) => claims.Connection.Texts(sql);

    private sealed class Progress(Action<RuleProgress> report) : IProgress<RuleProgress>
    {
        public void Report(RuleProgress value) => report(value);
    }
}
