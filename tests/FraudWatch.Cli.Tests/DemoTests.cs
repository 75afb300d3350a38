using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public void The_demo_ends_in_a_ranked_list_with_every_documented_key()
    {
        var demo = FraudWatchProgram.Succeed("demo", "--people", "2000", "--data", workspace.Data, "--no-serve", "--json");

        Assert.Empty(JsonSchemaCheck.Problems("output/demo", demo.Json));
        Assert.Equal(2000, demo.Json["people"]!.GetValue<long>());
        Assert.True(demo.Json["findings"]!.GetValue<long>() > 0);
        var top = demo.Json["top"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, top.Count), top.Select(row => row!["rank"]!.GetValue<int>()));
        Assert.All(top, row => Assert.NotEmpty(row!["reasons"]!.AsArray()));
        Assert.Equal("", demo.Errors);
    }

    [Fact]
    public void The_demo_mixes_no_city_with_data_that_is_there()
    {
        workspace.Write("data/lake/ledger.jsonl", "");

        var demo = FraudWatchProgram.Run("demo", "--people", "10", "--data", workspace.Data).Expect(2);

        Assert.Contains("not empty", demo.Errors, StringComparison.Ordinal);
    }
}
