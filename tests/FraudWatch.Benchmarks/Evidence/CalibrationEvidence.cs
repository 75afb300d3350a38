using FraudWatch.Detection.Models;
using FraudWatch.Learning.Calibration;
using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>
/// Verdicts of known probability: inspectors confirm nine cheats in ten, and find something at one honest institution in twenty.
/// Some institutions are drawn and judged, a model learns from them, and what it says of the others is held against their verdicts
/// and, for the intervals, against the true rate of the tenth with like scores. Drawn and judged anew several times in each city: in one
/// draw all tenths share one curve and hit or miss together, so that a city's share alone says little. How often an institution's own
/// probability is held is told beside it; no interval promises that, for a cheat that nothing gives away is scored like the honest.
/// </summary>
internal static class CalibrationEvidence
{
    public const int Draws = 10;
    private const int People = 60_000;
    private const int Density = 60;
    private const double Share = 0.12;
    private const double OfCheats = 0.9;
    private const double OfHonest = 0.05;

    /// <summary>One city, with each number of verdicts.</summary>
    public static async Task<IReadOnlyList<CalibrationRow>> MeasureAsync(EvidenceOptions options, int seed, CancellationToken cancellation)
    {
        var unseen = new UnseenSchemes(UnseenKinds.All, Share);
        using var city = await EvidenceCity.BuildAsync(
            EvidenceOptions.City(seed, unseen) with { People = People, Density = Density }, options.Folder("calibration", seed), cancellation);
        var table = city.Table();
        return [.. options.Verdicts.Select(verdicts => Measure(city, table, verdicts, seed, cancellation))];
    }

    private static CalibrationRow Measure(EvidenceCity city, InstitutionTable table, int verdicts, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var (predicted, singles) = (new List<(double, bool)>(), new List<(bool, double)>());
        var (covered, errors, apart) = (new List<bool>(), new List<double>(), new List<double>());
        for (var draw = 0; draw < Draws; draw++)
        {
            var judged = table.Codes.Select(code => (Code: code, Rate: city.Cheats.Contains(code) ? OfCheats : OfHonest))
                .Select(one => (one.Code, one.Rate, Verdict: random.NextDouble() < one.Rate)).ToArray();
            random.Shuffle(judged);
            var model = city.Learn([.. judged.Take(verdicts).Select(one => new InstitutionLabel(one.Code, one.Verdict))], seed, cancellation);
            var scores = model.Score(table, cancellation).ToDictionary(score => score.Code, StringComparer.Ordinal);
            var unseen = judged.Skip(verdicts).Select(one => (Score: scores[one.Code], one.Rate, one.Verdict)).ToArray();
            errors.Add(CalibrationCurve.EqualCount([.. unseen.Select(one => one.Score.Probability)], [.. unseen.Select(one => one.Verdict)]).ExpectedError);
            apart.Add(FromTheTruth(unseen));
            predicted.AddRange(unseen.Select(one => (one.Score.Probability, one.Verdict)));
            singles.AddRange(unseen.Select(one => (one.Score.Lower <= one.Rate && one.Rate <= one.Score.Upper, one.Score.Upper - one.Score.Lower)));
            covered.AddRange(TenthsOf(unseen).Select(IsCovered));
        }

        return new CalibrationRow(seed, table.Codes.Count, verdicts, errors.Average(), apart.Average(), predicted, covered, singles);
    }

    /// <summary>As the calibration error, but against the true rates: what some hundred verdicts add by chance is left out.</summary>
    private static double FromTheTruth((LearntScore Score, double Rate, bool Verdict)[] unseen) =>
        TenthsOf(unseen).Sum(bin => bin.Length * Math.Abs(bin.Average(one => one.Score.Probability) - bin.Average(one => one.Rate))) / unseen.Length;

    private static IEnumerable<(LearntScore Score, double Rate, bool Verdict)[]> TenthsOf((LearntScore Score, double Rate, bool Verdict)[] unseen) =>
        unseen.OrderBy(one => one.Score.Probability).Chunk((unseen.Length / 10) + 1);

    /// <summary>The interval is of the rate behind a score, so the truths of like scores are averaged.</summary>
    private static bool IsCovered((LearntScore Score, double Rate, bool Verdict)[] group)
    {
        var rate = group.Average(one => one.Rate);
        return group.Average(one => one.Score.Lower) <= rate && rate <= group.Average(one => one.Score.Upper);
    }
}
