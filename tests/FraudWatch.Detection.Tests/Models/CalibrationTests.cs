using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Learning.Calibration;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>Verdicts drawn from known probabilities: what is learnt from some is held against the others.</summary>
[Trait("Category", "Slow")]
public sealed class CalibrationTests
{
    private const int Institutions = 12_000;
    private const int Inspected = 2_000;

    [Fact]
    public async Task Probabilities_are_right_to_three_points_and_intervals_hold_the_truth_nine_times_in_ten()
    {
        using var city = new RatedCity(Institutions);
        var random = new Random(5);
        var (truth, exams, labs) = (new double[Institutions], new double[Institutions], new double[Institutions]);
        for (var i = 0; i < Institutions; i++)
        {
            var (a, b) = (random.NextDouble(), random.NextDouble());
            (exams[i], labs[i]) = (a, b);
            truth[i] = 1 / (1 + Math.Exp(4 - (5 * a) - (a > 0.5 ? b : 0)));
        }

        city.AddAll("exam_share", exams);
        city.AddAll("lab_share", labs);
        await city.RateAsync();
        var labels = truth.Select((p, i) => new InstitutionLabel($"H{i}", random.NextDouble() < p)).ToArray();
        // Institutions grow with their number, so the inspected ones are drawn.
        var order = Enumerable.Range(0, Institutions).ToArray();
        random.Shuffle(order);
        var model = TrainModel.Run(city.Connection, [.. order[..Inspected].Select(i => labels[i])], "a test", watermark: 1, seed: 1);
        var scores = model.Score(InstitutionTable.Read(city.Connection)).ToDictionary(s => s.Code);

        var unseen = order[Inspected..];
        var error = CalibrationCurve.EqualCount([.. unseen.Select(i => scores[$"H{i}"].Probability)], [.. unseen.Select(i => labels[i].IsPositive)]).ExpectedError;
        // The interval is of the rate behind a score: truths of like scores are averaged, else the scatter within a score would count.
        var covered = unseen.OrderBy(i => scores[$"H{i}"].Probability).Chunk(200)
            .Average(group => group.Average(i => truth[i]) is var rate && group.Average(i => scores[$"H{i}"].Lower) <= rate && rate <= group.Average(i => scores[$"H{i}"].Upper) ? 1.0 : 0);

        Assert.True(error <= 0.03, $"calibration error {error:0.000}");
        Assert.True(covered is >= 0.87, $"coverage {covered:0.000}");
    }
}
