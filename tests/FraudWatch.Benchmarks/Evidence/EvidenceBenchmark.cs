using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>Measures on generated cities what the product promises of its scores: every figure comes through ingest, run and risk.</summary>
internal static class EvidenceBenchmark
{
    /// <summary>Names of the parts, in order.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["unseen", "hospitals", "verdicts", "calibration", "conduct"];

    /// <param name="options">Which cities.</param>
    /// <param name="parts">Of <see cref="Parts"/>.</param>
    /// <param name="say">Told after each city.</param>
    /// <param name="cancellation">Stops within a city.</param>
    public static async Task<EvidenceReport> RunAsync(EvidenceOptions options, IReadOnlyCollection<string> parts, Action<string> say, CancellationToken cancellation)
    {
        var (unseen, verdicts, calibration) = (new List<UnseenRow>(), new List<VerdictRow>(), new List<CalibrationRow>());
        var conduct = new List<ConductRow>();
        foreach (var seed in Enumerable.Range(options.From, options.Seeds))
        {
            foreach (var schemes in UnseenEvidence.Schemes.Where(schemes => parts.Contains(schemes.Part)))
                unseen.Add(Said(say, await UnseenEvidence.MeasureAsync(options, schemes, seed, cancellation)));
            if (parts.Contains("verdicts"))
                verdicts.Add(Said(say, await VerdictEvidence.MeasureAsync(options, seed, cancellation)));
            if (parts.Contains("calibration"))
            {
                calibration.AddRange(await CalibrationEvidence.MeasureAsync(options, seed, cancellation));
                say($"calibration of seed {seed} measured");
            }

            foreach (var grain in parts.Contains("conduct") ? UnseenKinds.OfTheirOwn.Keys : [])
                conduct.Add(Said(say, await ConductEvidence.MeasureAsync(options, grain, seed, cancellation)));
        }

        return new EvidenceReport(unseen, verdicts, calibration, conduct);
    }

    private static T Said<T>(Action<string> say, T row)
    {
        say(FormattableString.Invariant($"{row}"));
        return row;
    }
}
