using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class ResultTests(LoadedCity city)
{
    private const string FindingColumns =
        "finding_id,rule_id,rule_version,severity,fixmedins_code,psn_no,mdtrt_id,setl_id,bkkp_sn,occurred_on,"
        + "amount_at_risk,fund_at_risk,basis,sentence,evidence,watermark";

    private const string RiskColumns =
        "rank,fixmedins_code,fixmedins_name,level,probability,expected_recovery,tier,findings,amount_at_risk,reasons";

    [Fact]
    public void Findings_as_csv_begin_with_the_columns_of_the_contract()
    {
        var findings = FraudWatchProgram.Succeed("findings", "--data", city.Data);

        Assert.StartsWith(FindingColumns, findings.Lines[0], StringComparison.Ordinal);
        Assert.True(findings.Lines.Length > 1);
    }

    [Fact]
    public void Findings_as_json_fit_their_schema_and_begin_with_the_columns_of_the_contract()
    {
        var findings = FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json").Json.AsArray();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Empty(JsonSchemaCheck.Problems("output/finding", finding)));
        Assert.Equal(FindingColumns.Split(','), findings[0]!.AsObject().Select(column => column.Key).Take(FindingColumns.Split(',').Length));
    }

    [Fact]
    public void Findings_as_parquet_are_the_findings_as_csv()
    {
        using var workspace = new Workspace();
        var file = workspace.At("findings.parquet");
        FraudWatchProgram.Succeed("findings", "--data", city.Data, "--out", file);

        Assert.Equal(FindingColumns.Split(','), ParquetFile.Columns(file).Take(FindingColumns.Split(',').Length));
        Assert.Equal(
            FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json").Json.AsArray().Select(Id),
            ParquetFile.Values(file, "finding_id"));
    }

    [Theory]
    [InlineData("findings", "finding_id", FindingColumns)]
    [InlineData("risk", "fixmedins_code", RiskColumns)]
    [InlineData("scores", "fixmedins_code", "fixmedins_code,anomaly,probability,reasons")]
    public void Results_as_an_arrow_stream_are_the_results_as_json(string command, string key, string columns)
    {
        using var workspace = new Workspace();
        var file = workspace.At("results.arrow");
        FraudWatchProgram.Succeed(command, "--data", city.Data, "--out", file);

        var (names, keys) = ArrowFile.Read(file, key);

        Assert.Equal(columns.Split(','), names.Take(columns.Split(',').Length));
        Assert.Equal(
            FraudWatchProgram.Succeed(command, "--data", city.Data, "--format", "json").Json.AsArray().Select(row => row![key]!.GetValue<string>()),
            keys);
    }

    [Fact]
    public void Findings_can_be_narrowed_to_one_rule()
    {
        var all = FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json").Json.AsArray();
        var rule = all[0]!["rule_id"]!.GetValue<string>();

        var some = FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json", "--rule", rule).Json.AsArray();

        Assert.Equal(all.Where(finding => finding!["rule_id"]!.GetValue<string>() == rule).Select(Id), some.Select(Id));
    }

    [Fact]
    public void The_rating_ranks_every_institution_and_fits_its_schema()
    {
        var rating = FraudWatchProgram.Succeed("risk", "--data", city.Data, "--format", "json").Json.AsArray();

        Assert.All(rating, row => Assert.Empty(JsonSchemaCheck.Problems("output/risk", row)));
        Assert.Equal(Enumerable.Range(1, rating.Count), rating.Select(row => row!["rank"]!.GetValue<int>()));
        Assert.Equal(Institutions().Order(StringComparer.Ordinal), rating.Select(row => row!["fixmedins_code"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rating_as_csv_has_the_columns_of_the_contract_and_as_many_rows_as_asked_for()
    {
        var rating = FraudWatchProgram.Succeed("risk", "--data", city.Data, "--top", "3");

        Assert.StartsWith(RiskColumns, rating.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], rating.Lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Scores_fit_their_schema()
    {
        var scores = FraudWatchProgram.Succeed("scores", "--data", city.Data, "--format", "json").Json.AsArray();

        Assert.NotEmpty(scores);
        Assert.All(scores, score => Assert.Empty(JsonSchemaCheck.Problems("output/score", score)));
    }

    [Fact]
    public void A_second_run_finds_the_same()
    {
        using var workspace = new Workspace();
        var copy = workspace.Copy(city.Data);

        var second = FraudWatchProgram.Succeed("run", "--data", copy, "--json").Json;

        Assert.Equal(["claims", "features", "findings", "scores", "risk", "plan"], second["stages"]!.AsArray().Select(stage => stage!["stage"]!.GetValue<string>()));
        Assert.Equal(Results.Of(city.Data), Results.Of(copy));
    }

    private IEnumerable<string> Institutions() =>
        Codes("fixmedins_b.csv", "fixmedins_code").Union(Codes("medins_info_b.csv", "medins_code")).Union(Codes("mdtrt_d.csv", "fixmedins_code"));

    private IEnumerable<string> Codes(string file, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(city.Exports, file));
        var column = Array.IndexOf(lines[0].Split(','), name);
        return lines.Skip(1).Select(line => line.Split(',')[column]);
    }

    private static string Id(JsonNode? finding) => finding!["finding_id"]!.GetValue<string>();
}
