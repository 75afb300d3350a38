using FraudWatch.Detection.Models;

namespace FraudWatch.Detection.Tests.Models;

public sealed class PointInTimeTrainingTests : IDisposable
{
    private static readonly TrainOptions Sets = new() { Input = FeatureInput.Sets };

    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    [Fact]
    public async Task Features_are_those_of_the_last_snapshot_before_the_decision()
    {
        using var city = await SnapshotCity.BuildAsync();

        var then = Train(city, SnapshotCity.Labels(SnapshotCity.Judged));
        var now = Train(city, SnapshotCity.Labels(day: null));

        Assert.InRange(Value(then, "H0", "return_share_365"), 0.3, 0.33);
        Assert.InRange(Value(now, "H0", "return_share_365"), 0.05, 0.08);
        Assert.Equal((SnapshotCity.Institutions, 0), (then.Settings.AsOfDecision, now.Settings.AsOfDecision));
        Assert.DoesNotContain(then.Rows.Features.Features, feature => feature.Name is InstitutionTable.Anomaly or InstitutionTable.RuleEvidence);
    }

    [Fact]
    public async Task Findings_about_what_came_after_the_decision_are_not_known()
    {
        using var city = await SnapshotCity.BuildAsync();
        city.Execute("""
            insert into findings.finding (finding_id, fixmedins_code, fund_at_risk, queued, occurred_on)
            values ('f1', 'H0', 100, true, date '2025-03-01'), ('f2', 'H0', 900, true, date '2025-04-14'), ('f3', 'H0', 50, false, date '2025-03-02')
            """);

        var then = Train(city, SnapshotCity.Labels(SnapshotCity.Judged));
        var now = Train(city, SnapshotCity.Labels(day: null));

        Assert.Equal((1.0, 100.0), (Value(then, "H0", "findings_to_date"), Value(then, "H0", "fund_at_risk_to_date")));
        Assert.Equal((2.0, 1000.0), (Value(now, "H0", "findings_to_date"), Value(now, "H0", "fund_at_risk_to_date")));
    }

    [Fact]
    public async Task A_decision_before_the_first_snapshot_knows_nothing()
    {
        using var city = await SnapshotCity.BuildAsync();
        var labels = SnapshotCity.Labels(SnapshotCity.Judged).Select(label => label.Code == "H1" ? label with { DecidedOn = new DateOnly(2025, 1, 1) } : label).ToArray();

        Assert.True(double.IsNaN(Value(Train(city, labels), "H1", "return_share_365")));
    }

    [Fact]
    public async Task A_model_of_sets_is_read_back_scores_and_says_on_its_card_what_it_read()
    {
        using var city = await SnapshotCity.BuildAsync();
        var model = Train(city, SnapshotCity.Labels(SnapshotCity.Judged));
        var folder = Path.Combine(_folder, ModelFolder.Save(model, _folder));

        var read = ModelFolder.Load(folder);
        var run = ApplyModel.Run(city.Connection, "m1", read);

        Assert.True(model.Settings.HeldOut.Auc > 0.95, $"AUC {model.Settings.HeldOut.Auc}");
        Assert.Equal((FeatureInput.Sets, SnapshotCity.Institutions), (read.Settings.Input, run.Institutions));
        Assert.Contains("up to the day of the decision for 200 institutions", File.ReadAllText(Path.Combine(folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_are_read_the_inner_folds_choose_the_part_that_holds_the_sign()
    {
        using var city = await SnapshotCity.BuildAsync();

        var model = TrainModel.Run(city.Connection, SnapshotCity.Labels(SnapshotCity.Judged), "a test", watermark: 1, seed: 1, new TrainOptions { Input = FeatureInput.Auto });

        Assert.Contains("sets", model.Settings.Learner, StringComparison.Ordinal);
        Assert.Contains(model.Settings.Candidates.Keys, name => name.EndsWith("totals alone", StringComparison.Ordinal));
        Assert.True(model.Settings.HeldOut.Auc > 0.95, $"AUC {model.Settings.HeldOut.Auc}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TrainedModel Train(SnapshotCity city, IReadOnlyList<InstitutionLabel> labels) =>
        TrainModel.Run(city.Connection, labels, "a test", watermark: 1, seed: 1, Sets);

    private static double Value(TrainedModel model, string code, string feature) =>
        new InstitutionTable(model.Rows.Codes, model.Rows.Features).Column(feature)[model.Rows.Codes.ToList().IndexOf(code)];
}
