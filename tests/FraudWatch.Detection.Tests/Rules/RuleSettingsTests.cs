using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>What an office sets, over the stays of <see cref="RuleRunnerClaims"/>: M1 and M2 at H1 in 640502, M3 at H2 in 110101.</summary>
public sealed class RuleSettingsTests(RuleRunnerClaims claims) : IClassFixture<RuleRunnerClaims>, IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly RuleFolder folder = new RuleFolder().Add("long-stay", changes: ("status: experimental", "status: stable"));
    private readonly string data = Directory.CreateTempSubdirectory("fraudwatch-settings-").FullName;

    public void Dispose()
    {
        folder.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void A_value_holds_until_the_next_one_begins_whichever_was_approved_first()
    {
        var settled = Settled(Value(1, "default", "20", new(2024, 6, 1)), Value(2, "default", "25", new(2024, 3, 1)), Value(3, "default", "22", new(2024, 6, 1)));

        Assert.Equal([30L, 25L, 25L, 22L], new[] { new DateOnly(2024, 2, 29), new(2024, 3, 1), new(2024, 5, 31), new(2024, 6, 1) }.Select(day => Longest(settled, "110101", day)));
        Assert.Equal(3, settled.Parameters.InForce(settled.Find("long-stay"), "110101", new(2024, 7, 1)).Single(one => one.Parameter.Name == "longest_days").Source?.ChangeId);
    }

    [Fact]
    public async Task Findings_are_judged_by_the_value_of_their_division_and_day_and_carry_it()
    {
        await RunAsync(Settled(Value(1, "640500", "15", new(2024, 1, 1))));

        Assert.Equal(["M1 15 true", "M2 15 true", "M3 30 true"], Found());
    }

    [Fact]
    public async Task A_value_on_trial_adds_findings_that_are_not_queued_and_takes_none_away()
    {
        await RunAsync(Settled(Value(1, "default", "15", new(2024, 1, 1)) with { OnTrial = true }));

        Assert.Equal(["M1 30 true", "M2 15 false", "M3 30 true"], Found());
        Assert.Equal(["2 1"], claims.Connection.Texts("SELECT findings || ' ' || on_trial FROM findings.rule_run").Select(row => row[0]));
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_does_not_run_and_its_findings_leave_the_queue()
    {
        await RunAsync(Settled());
        var before = Found();
        await RunAsync(folder.Load().EnsureSound().WithSettings(new RuleSettings(1, [], [new StatusSetting(1, "long-stay", RuleStatus.Deprecated, Today, "test")]), Today));

        Assert.Equal(["M1 30 true", "M3 30 true"], before);
        Assert.Equal(["M1 30 false", "M3 30 false"], Found());
    }

    [Fact]
    public void A_status_holds_from_its_day_on()
    {
        var settings = new RuleSettings(1, [], [new StatusSetting(1, "long-stay", RuleStatus.Shadow, Today, "test")]);
        var shipped = folder.Load().EnsureSound();

        Assert.Equal([RuleStatus.Stable, RuleStatus.Shadow], new[] { Today.AddDays(-1), Today }.Select(day => shipped.WithSettings(settings, day).Find("long-stay").Status));
    }

    [Fact]
    public void A_setting_that_the_program_cannot_use_any_more_is_left_out_and_named()
    {
        var settled = Settled(Value(1, "default", "9999", new(2024, 1, 1)), Value(2, "default", "20", new(2024, 1, 1)) with { Name = "gone" });

        Assert.Equal(30L, Longest(settled, null, Today));
        Assert.Equal(["change 1", "change 2"], settled.UnusedSettings.Select(problem => problem.File));
    }

    [Fact]
    public void Settings_are_read_back_as_written_and_never_replaced_by_earlier_ones()
    {
        var place = RuleSettingsFolder.Of(DataFolder.At(data));
        var (first, second) = (new RuleSettings(1, [Value(1, "640500", "15", new(2024, 1, 1))], []), new RuleSettings(2, [], [new StatusSetting(2, "long-stay", RuleStatus.Shadow, Today, "试运行")]));

        Assert.Equal("shipped", place.Read().Name);
        place.Write(first);
        place.Write(second);
        place.Write(second);

        Assert.Equal((second.Name, RuleStatus.Shadow), (place.Read().Name, place.Read().Statuses.Single().Status));
        Assert.NotEqual(first.Name, second.Name);
        Assert.Contains("outcome of 2 decisions", Assert.Throws<InvalidOperationException>(() => place.Write(first)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_what_if_of_a_division_changes_its_own_institutions_only()
    {
        var report = await RuleBacktest.RunAsync(
            claims.Connection, 7, folder.Load().EnsureSound(), new BacktestRequest("long-stay") { Values = new Dictionary<string, string> { ["longest_days"] = "50" }, Region = "640500" });

        Assert.Equal((2L, 1L, 1L), (report.Before.Hits, report.After.Hits, report.Lost.Total));
        Assert.Equal("H1", report.Lost.First.Single().FixmedinsCode);
    }

    [Fact]
    public async Task A_what_if_of_a_status_counts_what_goes_to_inspectors()
    {
        var report = await RuleBacktest.RunAsync(claims.Connection, 7, folder.Load().EnsureSound(), new BacktestRequest("long-stay") { Status = RuleStatus.Deprecated });

        Assert.Equal((2L, 0L, 2L, 0L), (report.Before.Hits, report.After.Hits, report.Lost.Total, report.Gained.Total));
    }

    private static ParameterSetting Value(long id, string region, string value, DateOnly from) => new(id, region, "long-stay", "longest_days", value, from, OnTrial: false, "test");

    private static long Longest(RuleCatalogue catalogue, string? region, DateOnly day) => (long)catalogue.Parameters.Values(catalogue.Find("long-stay"), region, day)["longest_days"];

    private RuleCatalogue Settled(params ParameterSetting[] values) => folder.Load().EnsureSound().WithSettings(new RuleSettings(values.Length, values, []), Today);

    private Task<RuleRunReport> RunAsync(RuleCatalogue catalogue) => RuleRunner.RunAsync(claims.Connection, 7, new RuleRunOptions { Catalogue = catalogue });

    private List<string?> Found() =>
        [.. claims.Connection.Texts("SELECT mdtrt_id || ' ' || json_extract_string(parameters, '$.longest_days') || ' ' || queued FROM findings.finding ORDER BY 1").Select(row => row[0])];
}
