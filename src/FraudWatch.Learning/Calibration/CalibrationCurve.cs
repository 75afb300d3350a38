using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// How far probabilities are from what came (the reliability diagram of Murphy and Winkler 1977). On few rows the error of
/// even a perfect model is well above 0: rows / bins should be some tens at least.
/// </summary>
public sealed class CalibrationCurve
{
    private CalibrationCurve(IReadOnlyList<CalibrationBin> bins) => Bins = bins;

    /// <summary>Bins that have rows, by rising probability.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>Mean distance between probability and rate, by weight (expected calibration error; Naeini et al. 2015). 0..1.</summary>
    public double ExpectedError => Bins.Sum(bin => bin.Weight * Math.Abs(bin.Probability - bin.Rate)) / Bins.Sum(bin => bin.Weight);

    /// <summary>The greatest distance of any bin. 0..1.</summary>
    public double GreatestError => Bins.Max(bin => Math.Abs(bin.Probability - bin.Rate));

    /// <summary>Bins of equal width between 0 and 1.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a probability is outside 0..1, or no row has a weight.</exception>
    public static CalibrationCurve EqualWidth(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = 10, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        var binOf = new int[probabilities.Length];
        for (var i = 0; i < binOf.Length; i++)
            binOf[i] = Math.Min((int)(probabilities[i] * bins), bins - 1);
        return Of(new LabelledRows(probabilities, labels, weights), binOf, bins);
    }

    /// <summary>
    /// Bins of about equally many rows, equal probabilities together: where fraud is rare, nearly all rows share the lowest
    /// bins of equal width.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, a probability is outside 0..1, or no row has a weight.</exception>
    public static CalibrationCurve EqualCount(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = 10, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        var sorted = probabilities.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var binOf = new int[sorted.Length];
        var bin = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] != sorted[i - 1])
                bin = (int)((long)i * bins / sorted.Length);
            binOf[order[i]] = bin;
        }

        return Of(new LabelledRows(probabilities, labels, weights), binOf, bins);
    }

    private static CalibrationCurve Of(LabelledRows rows, int[] binOf, int bins)
    {
        var sums = new Sums[bins];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.Weight(i) > 0)
                sums[binOf[i]] = sums[binOf[i]].With(rows.Value(i), rows.Label(i), rows.Weight(i));
        }

        var filled = sums.Where(s => s.Rows > 0).Select(s => s.Bin()).ToArray();
        return filled.Length > 0
            ? new CalibrationCurve(filled)
            : throw new ArgumentException("There is no row to measure the calibration on.", nameof(rows));
    }

    private readonly record struct Sums(int Rows, double From, double To, double Weight, double Probability, double Positive)
    {
        public Sums With(double probability, bool label, double weight) => new(
            Rows + 1,
            Rows == 0 ? probability : Math.Min(From, probability),
            Math.Max(To, probability),
            Weight + weight,
            Probability + (weight * probability),
            Positive + (label ? weight : 0));

        public CalibrationBin Bin() => new(From, To, Rows, Weight, Probability / Weight, Positive / Weight);
    }
}
