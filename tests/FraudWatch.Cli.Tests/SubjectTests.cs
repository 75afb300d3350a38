using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class SubjectTests(LoadedCity city)
{
    [Fact]
    [Trait("Category", "Slow")]
    public void Persons_physicians_departments_and_stays_are_scored_when_asked_for()
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);
        var institutions = FraudWatchProgram.Succeed("scores", "--data", data).Output;

        var run = FraudWatchProgram.Succeed("run", "--data", data, "--to", "scores", "--rules", "split-stay", "--grains", "all", "--json").Json;

        Assert.Equal(
            ["claims", "features", "feature_sets", "findings", "scores", "subject_scores"],
            run["stages"]!.AsArray().Select(stage => stage!["stage"]!.GetValue<string>()));
        foreach (var grain in new[] { "person", "physician", "department", "stay" })
        {
            var scores = Scores(data, grain);
            Assert.NotEmpty(scores);
            Assert.All(scores, score => Assert.Empty(JsonSchemaCheck.Problems("output/subject-score", score)));
            Assert.All(scores, score => Assert.Equal(grain, score!["grain"]!.GetValue<string>()));
            Assert.Equal(Enumerable.Range(1, scores.Count), scores.Select(score => score!["rank"]!.GetValue<int>()));
            Assert.Equal(Math.Min(3, scores.Count), Scores(data, grain, "--top", "3").Count);
        }

        Assert.Equal(institutions, FraudWatchProgram.Succeed("scores", "--data", data).Output);
    }

    [Fact]
    public void Scores_of_a_grain_are_measured_against_the_planted_schemes_beside_size()
    {
        using var workspace = new Workspace();
        var data = workspace.Copy(city.Data);
        FraudWatchProgram.Succeed("run", "--data", data, "--to", "scores", "--rules", "split-stay", "--grains", "person");

        var report = FraudWatchProgram.Succeed(
            "evaluate", "--data", data, "--grain", "person", "--truth", Path.Combine(city.Exports, "truth.csv"), "--json").Json;

        var rankings = report["rankings"]!.AsArray();
        Assert.Equal("anomaly (size taken out)", rankings[0]!["ranking"]!.GetValue<string>());
        Assert.StartsWith("size only", rankings[1]!["ranking"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.InRange(rankings[0]!["auc"]!.GetValue<double>(), 0.6, 1);
        Assert.InRange(rankings[0]!["size_correlation"]!.GetValue<double>(), -0.2, 0.2);
        Assert.NotEmpty(report["schemes"]!.AsArray());
    }

    [Fact]
    public void A_grain_that_was_not_asked_for_is_named_with_the_command_that_scores_it()
    {
        var result = FraudWatchProgram.Run("scores", "--data", city.Data, "--grain", "stay").Expect(1);

        Assert.Contains("fraudwatch run --grains stay", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scores", "--grain", "street")]
    [InlineData("run", "--grains", "person,street")]
    [InlineData("run", "--grains", "person", "--to", "features")]
    [InlineData("evaluate", "--grain", "person")]
    [InlineData("evaluate", "--truth", "truth.csv")]
    public void A_wrong_grain_is_wrong_usage(string command, params string[] arguments) =>
        FraudWatchProgram.Run([command, "--data", city.Data, .. arguments]).Expect(2);

    private static JsonArray Scores(string data, string grain, params string[] more) =>
        FraudWatchProgram.Succeed(["scores", "--data", data, "--grain", grain, "--format", "json", .. more]).Json.AsArray();
}
