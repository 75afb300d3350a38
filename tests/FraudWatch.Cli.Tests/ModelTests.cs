using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class ModelTests(LoadedCity city)
{
    [Fact]
    [Trait("Category", "Slow")]
    public void A_trained_model_scores_at_once_and_a_rollback_takes_its_word_back()
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);
        var labels = Labels(workspace, data);
        Assert.All(Scores(data), row => Assert.Null(row!["probability"]));

        var first = FraudWatchProgram.Succeed("train", "--data", data, "--labels", labels, "--id-column", "id", "--label-column", "fraud", "--json").Json;
        var second = FraudWatchProgram.Succeed("train", "--data", data, "--labels", labels, "--id-column", "id", "--label-column", "fraud", "--seed", "2", "--promote", "--json").Json;

        Assert.True(first["is_champion"]!.GetValue<bool>());
        Assert.True(second["is_champion"]!.GetValue<bool>());
        Assert.All(Scores(data), row => Assert.InRange(row!["probability"]!.GetValue<double>(), 0, 1));
        Assert.All(Scores(data), row => Assert.Equal(second["model"]!.GetValue<string>(), row!["model"]!.GetValue<string>()));

        FraudWatchProgram.Succeed("models", "rollback", "--data", data);
        Assert.All(Scores(data), row => Assert.Equal(first["model"]!.GetValue<string>(), row!["model"]!.GetValue<string>()));
        FraudWatchProgram.Succeed("models", "rollback", "--data", data);
        Assert.All(Scores(data), row => Assert.Null(row!["probability"]));
        Assert.Equal(2, FraudWatchProgram.Succeed("models", "list", "--data", data, "--json").Json["models"]!.AsArray().Count);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Scores_hold_the_models_word_however_far_the_run_went()
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);
        FraudWatchProgram.Succeed("train", "--data", data, "--labels", Labels(workspace, data), "--id-column", "id", "--label-column", "fraud");
        var before = Scores(data).Select(row => row!["probability"]!.GetValue<double>());

        FraudWatchProgram.Succeed("run", "--data", data, "--to", "scores");

        Assert.Equal(before, Scores(data).Select(row => row!["probability"]!.GetValue<double>()));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_model_of_feature_sets_reads_them_as_of_each_decision_and_scores_with_every_run()
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);
        var ranked = FraudWatchProgram.Succeed("risk", "--data", data, "--format", "json").Json.AsArray();
        var lines = ranked.Select((row, place) => $"{row!["fixmedins_code"]!.GetValue<string>()},{(place < 10 ? "Yes" : "No")},2025-05-15");
        var labels = workspace.Write("dated.csv", string.Join('\n', lines.Prepend("id,fraud,day")) + "\n");

        var model = FraudWatchProgram.Succeed(
            "train", "--data", data, "--labels", labels, "--date-column", "day", "--features", "sets", "--unlabelled", "positive-only", "--json").Json;
        FraudWatchProgram.Succeed("run", "--data", data, "--to", "scores", "--rules", "split-stay");

        Assert.Equal(("Sets", true), (model["input"]!.GetValue<string>(), model["positive_only"]!.GetValue<bool>()));
        Assert.All(Scores(data), row => Assert.InRange(row!["probability"]!.GetValue<double>(), 0, 1));
        Assert.Contains("is no day", FraudWatchProgram.Run("train", "--data", data, "--labels", labels, "--date-column", "fraud").Expect(1).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,fraud\nH1,Yes\nH2,No\n", "")]
    [InlineData("id,fraud\n", "")]
    [InlineData("name,fraud\nH1,Yes\n", "id")]
    public void Labels_that_cannot_be_learnt_from_are_refused_in_a_sentence(string labels, string named)
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);

        var result = FraudWatchProgram.Run(
            "train", "--data", data, "--labels", workspace.Write("labels.csv", labels), "--id-column", "id", "--label-column", "fraud").Expect(1);

        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    private static JsonArray Scores(string data) => FraudWatchProgram.Succeed("scores", "--data", data, "--format", "json").Json.AsArray();

    /// <summary>The ten institutions of the highest rating are the positives.</summary>
    private static string Labels(Workspace workspace, string data)
    {
        var ranked = FraudWatchProgram.Succeed("risk", "--data", data, "--format", "json").Json.AsArray();
        var lines = ranked.Select((row, place) => $"{row!["fixmedins_code"]!.GetValue<string>()},{(place < 10 ? "Yes" : "No")}");
        return workspace.Write("labels.csv", string.Join('\n', lines.Prepend("id,fraud")) + "\n");
    }
}
