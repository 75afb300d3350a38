using FraudWatch.Detection.Evaluation;
using FraudWatch.Detection.Subjects;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Tests.Subjects;

public sealed class SubjectScoreTests
{
    private static readonly FeatureGrain Physicians = FeatureGrain.All.Single(grain => grain.Name == "physician");

    [Fact]
    public async Task Odd_physicians_of_every_size_lead_the_list_and_size_does_not()
    {
        using var town = new PhysicianTown(seed: 3);
        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        var report = SubjectEvaluation.Run(town.Connection, Physicians, Labels(town));

        var (ours, size) = (report.Rankings[0], report.Rankings[1]);
        Assert.Equal((PhysicianTown.Physicians, PhysicianTown.Cheats), (report.Subjects, report.Positives));
        Assert.True(ours.Auc >= 0.95, $"AUC {ours.Auc:0.000}");
        Assert.True(ours.PrecisionAt[20] >= 0.6, $"precision at 20 {ours.PrecisionAt[20]:0.00}");
        Assert.InRange(size.Auc, 0.3, 0.7);
        Assert.InRange(ours.SizeCorrelation, -0.1, 0.1);
        Assert.All(Thirds(town), third => Assert.Contains(third, PhysicianTown.IsCheat));
    }

    [Fact]
    public async Task A_score_says_why_in_words_and_what_is_usual_needs_no_reason()
    {
        using var town = new PhysicianTown(seed: 3);
        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        var scores = town.Scores();

        Assert.Contains("十四日内重复检查占比", scores[0].Reasons, StringComparison.Ordinal);
        Assert.Matches("为同规模同类中位数的 [0-9.]+ 倍", scores[0].Reasons);
        Assert.Matches("[0-9.]+ times its peers' share of examinations made again within 14 days", scores[0].Reasons);
        Assert.All(scores.Where(score => score.Anomaly < 0.9), score => Assert.Equal("[]", score.Reasons));
    }

    [Fact]
    public async Task The_order_of_rows_does_not_change_a_score_and_a_second_run_replaces_the_first()
    {
        using var town = new PhysicianTown(seed: 4);
        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);
        var before = town.Scores();
        town.Execute("create or replace table features.physician_set as from features.physician_set order by hash(physician_code)");

        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        Assert.Equal(before, town.Scores());
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_scores_of_before()
    {
        using var town = new PhysicianTown(seed: 5);
        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ScoreSubjects.RunAsync(town.Connection, [Physicians], cancellation: new CancellationToken(canceled: true)));

        Assert.Equal(PhysicianTown.Physicians, town.Scores().Count);
    }

    [Fact]
    public async Task A_grain_without_rows_has_no_scores()
    {
        using var town = new PhysicianTown(seed: 6);
        town.Execute("delete from features.physician_set");

        var scored = await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        Assert.Equal(0, scored["physician"]);
        Assert.Empty(town.Scores());
    }

    [Fact]
    public async Task Labels_of_nobody_who_has_a_score_are_refused_in_words()
    {
        using var town = new PhysicianTown(seed: 6);
        await ScoreSubjects.RunAsync(town.Connection, [Physicians]);

        var refusal = Assert.Throws<InvalidDataException>(() => SubjectEvaluation.Run(
            town.Connection, Physicians, new SubjectLabels(new Dictionary<string, bool?> { ["D001"] = true }, null, "a test")));

        Assert.Contains("institution/code", refusal.Message, StringComparison.Ordinal);
    }

    private static SubjectLabels Labels(PhysicianTown town) => new(
        town.Scores().ToDictionary(score => $"H1/{score.Code}", score => (bool?)PhysicianTown.IsCheat(score.Code)), null, "a test");

    /// <summary>The first thirty of the list by size: small, middling and large ones.</summary>
    private static IEnumerable<string[]> Thirds(PhysicianTown town) => town.Scores().Take(30)
        .GroupBy(score => (int)Math.Min(2, score.Size * 3)).Select(third => third.Select(score => score.Code).ToArray());
}
