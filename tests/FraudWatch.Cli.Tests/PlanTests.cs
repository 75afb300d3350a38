using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class PlanTests(LoadedCity city) : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_plan_fits_its_schema_and_is_verified_from_its_file_alone()
    {
        var file = workspace.At("plan.json");
        FraudWatchProgram.Succeed("plan", "--data", city.Data, "--teams", "2", "--slots", "6", "--random-share", "0.5", "--seed", "tea leaves", "--out", file);
        var plan = JsonNode.Parse(File.ReadAllText(file))!;

        Assert.Empty(JsonSchemaCheck.Problems("output/plan", plan));
        Assert.Equal(6, plan["drawn"]!.AsArray().Count);
        Assert.Equal(3, plan["drawn"]!.AsArray().Count(one => one!["share"]!.GetValue<string>() == "random"));
        Assert.Equal([1, 2], plan["drawn"]!.AsArray().Select(one => one!["team"]!.GetValue<int>()).Distinct().Order());
        Assert.Contains(plan["commitment"]!.GetValue<string>(), FraudWatchProgram.Succeed("plan", "verify", file).Output, StringComparison.Ordinal);
        FraudWatchProgram.Succeed("plan", "verify", file, "--commitment", plan["commitment"]!.GetValue<string>());
        FraudWatchProgram.Run("plan", "verify", file, "--commitment", new string('0', 64)).Expect(1);
    }

    [Fact]
    public void A_plan_in_which_an_institution_was_exchanged_is_refused()
    {
        var honest = FraudWatchProgram.Succeed("plan", "--data", city.Data, "--teams", "1", "--slots", "3", "--format", "json").Output;
        var forged = JsonNode.Parse(honest)!;
        var drawn = forged["drawn"]!.AsArray().Select(one => one!["fixmedins_code"]!.GetValue<string>()).ToList();
        forged["drawn"]![0]!["fixmedins_code"] = forged["candidates"]!.AsArray().Select(one => one!["fixmedins_code"]!.GetValue<string>()).First(code => !drawn.Contains(code));

        var result = FraudWatchProgram.Run("plan", "verify", workspace.Write("plan.json", forged.ToJsonString()), "--json").Expect(1);

        Assert.False(result.Json["sound"]!.GetValue<bool>());
        Assert.Contains("Position 1", result.Json["problems"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_in_every_format()
    {
        string[] plan = ["plan", "--data", city.Data, "--teams", "2", "--seed", "7"];
        var file = workspace.At("plan.parquet");
        FraudWatchProgram.Succeed([.. plan, "--out", file]);
        var csv = FraudWatchProgram.Succeed(plan);

        Assert.Equal(csv.Output, FraudWatchProgram.Succeed(plan).Output);
        Assert.StartsWith("team,position,fixmedins_code,fixmedins_name,kind,area,share,rank,tier,probability,expected_recovery", csv.Lines[0], StringComparison.Ordinal);
        Assert.Equal(csv.Lines.Skip(1).Select(line => line.Split(',')[2]), ParquetFile.Values(file, "fixmedins_code"));
        Assert.Contains("seed 7", csv.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slots", "100000")]
    [InlineData("--slots", "1")]
    [InlineData("--random-share", "1.5")]
    public void A_plan_that_cannot_be_drawn_says_why(string option, string value) =>
        Assert.NotEqual("", FraudWatchProgram.Run("plan", "--data", city.Data, "--teams", "2", option, value).Expect(2).Errors.Trim());

    [Fact]
    public void The_tables_of_the_plan_are_the_ones_that_their_schemas_describe()
    {
        var copy = workspace.Copy(city.Data);
        FraudWatchProgram.Succeed("plan", "--data", copy, "--teams", "1");
        using var store = ClaimsStore.Open(copy);
        using var connection = store.Connect();

        foreach (var table in (string[])["plan.candidate", "plan.frame", "plan.institution"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"DESCRIBE {table}";
            using var reader = command.ExecuteReader();
            var columns = new List<string>();
            while (reader.Read())
                columns.Add($"{reader.GetString(0)} {reader.GetString(1)}");
            var described = JsonNode.Parse(Repository.Read($"data-schemas/derived/{table}.schema.json"))!["properties"]!.AsObject();
            Assert.Equal(described.Select(column => $"{column.Key} {column.Value!["x-type"]}").Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
        }
    }
}
