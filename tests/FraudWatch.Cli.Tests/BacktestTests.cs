using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class BacktestTests(LoadedCity city)
{
    private const string Rule = "split-stay";

    [Fact]
    public void A_backtest_says_which_findings_go_when_a_threshold_is_drawn_tighter_and_publishes_nothing()
    {
        var before = Results.Of(city.Data);

        var report = Backtest("--set", "window_days=0").Json;

        Assert.Empty(JsonSchemaCheck.Problems("output/rules-backtest", report));
        Assert.Equal(Rule, report["rule_id"]!.GetValue<string>());
        Assert.Equal(Published(), Number(report, "before", "hits"));
        Assert.True(Number(report, "lost", "total") > 0, report.ToJsonString());
        Assert.Equal(0, Number(report, "gained", "total"));
        Assert.Equal(Number(report, "before", "hits") - Number(report, "lost", "total"), Number(report, "kept"));
        Assert.Equal(Number(report, "kept"), Number(report, "after", "hits"));
        Assert.Equal(before, Results.Of(city.Data));
    }

    [Fact]
    public void A_backtest_of_other_sql_is_told_in_words_without_json()
    {
        using var workspace = new Workspace();
        var sql = Repository.Read($"src/FraudWatch.Rules/admissions/{Rule}/rule.sql");
        File.WriteAllText(workspace.At("same.sql"), sql);

        var told = Backtest(json: false, "--sql", workspace.At("same.sql")).Output;

        Assert.Contains($"{Rule}, version", told, StringComparison.Ordinal);
        Assert.Contains($"{Published()} findings stay, 0 come, 0 go.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backtest_of_a_period_counts_only_its_days()
    {
        var report = Backtest("--set", "window_days=0", "--from", "1999-01-01", "--to", "1999-12-31").Json;

        Assert.Equal((0, 0, 0), (Number(report, "before", "hits"), Number(report, "after", "hits"), Number(report, "kept")));
    }

    [Theory]
    [InlineData("Nothing is changed")]
    [InlineData("has no such parameter", "--set", "no_such_parameter=1")]
    [InlineData("is above max", "--set", "window_days=100000")]
    [InlineData("There is no file", "--sql", "nowhere.sql")]
    public void A_change_that_cannot_be_tried_is_wrong_usage(string message, params string[] change)
    {
        var refused = FraudWatchProgram.Run(["rules", "backtest", Rule, "--data", city.Data, .. change]).Expect(2);

        Assert.Contains(message, refused.Errors, StringComparison.Ordinal);
    }

    private int Published() => FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json", "--rule", Rule).Json.AsArray().Count;

    private ProgramResult Backtest(params string[] change) => Backtest(json: true, change);

    private ProgramResult Backtest(bool json, params string[] change) =>
        FraudWatchProgram.Succeed(["rules", "backtest", Rule, "--data", city.Data, .. change, .. json ? ["--json"] : Array.Empty<string>()]);

    private static int Number(JsonNode report, params string[] path) =>
        path.Aggregate(report, (node, key) => node[key]!).GetValue<int>();
}
