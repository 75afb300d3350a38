using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Learning.Calibration;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>Verdicts drawn from known probabilities: what is learnt from some is held against the others.</summary>
[Trait("Category", "Slow")]
public sealed class CalibrationTests
{
    private const int Institutions = 12_000;
    private const int Like = 200;

    [Fact]
    public async Task Probabilities_are_right_to_three_points_and_intervals_hold_the_truth_nine_times_in_ten_at_least()
    {
        using var town = await Town.BuildAsync();
        var (scores, unseen) = town.Learn(inspected: 2_000, seed: 5);

        var error = CalibrationCurve.EqualCount([.. unseen.Select(i => scores[i].Probability)], [.. unseen.Select(i => town.Labels[i].IsPositive)]).ExpectedError;

        Assert.True(error <= 0.03, $"calibration error {error:0.000}");
        Assert.True(Covered(town, scores, unseen).Average() >= 0.87);
    }

    [Fact]
    public async Task With_few_verdicts_intervals_hold_the_rate_as_often_as_they_say_over_many_draws_of_the_inspected()
    {
        using var town = await Town.BuildAsync();
        var covered = Enumerable.Range(1, 30).SelectMany(draw =>
        {
            var (scores, unseen) = town.Learn(inspected: 140, seed: draw);
            return Covered(town, scores, unseen);
        }).ToArray();

        // Of one town; what other kinds of truth and more draws give is measured by IntervalCoverageTests.
        Assert.True(covered.Average() is >= 0.87 and <= 0.93, $"coverage {covered.Average():0.000} over {covered.Length} groups");
    }

    /// <summary>
    /// For each group of like scores 1 where the interval in its middle holds its rate: the interval is of the rate behind a score,
    /// and one institution's own also depends on what the model does not know.
    /// </summary>
    private static double[] Covered(Town town, LearntScore[] scores, int[] unseen) =>
    [
        .. unseen.OrderBy(i => scores[i].Probability).ThenBy(i => i).Chunk(Like).Where(group => group.Length == Like)
            .Select(group => (Rate: group.Average(i => town.Truth[i]), Middle: scores[group[Like / 2]]))
            .Select(group => group.Middle.Lower <= group.Rate && group.Rate <= group.Middle.Upper ? 1.0 : 0),
    ];

    /// <summary>A rated town in which two features decide how likely a verdict is.</summary>
    private sealed class Town(RatedCity city, double[] truth, InstitutionLabel[] labels) : IDisposable
    {
        public double[] Truth => truth;

        public InstitutionLabel[] Labels => labels;

        public static async Task<Town> BuildAsync()
        {
            var city = new RatedCity(Institutions);
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
            return new Town(city, truth, [.. truth.Select((p, i) => new InstitutionLabel($"H{i}", random.NextDouble() < p))]);
        }

        /// <summary>Learns from so many institutions, drawn: they grow with their number. Scores by number, and those not drawn.</summary>
        public (LearntScore[] Scores, int[] Unseen) Learn(int inspected, int seed)
        {
            var order = Enumerable.Range(0, Institutions).ToArray();
            new Random(seed).Shuffle(order);
            var model = TrainModel.Run(city.Connection, [.. order[..inspected].Select(i => labels[i])], "a test", watermark: 1, seed: 1);
            var scores = model.Score(InstitutionTable.Read(city.Connection)).ToDictionary(score => score.Code, StringComparer.Ordinal);
            return ([.. Enumerable.Range(0, Institutions).Select(i => scores[$"H{i}"])], order[inspected..]);
        }

        public void Dispose() => city.Dispose();
    }
}
