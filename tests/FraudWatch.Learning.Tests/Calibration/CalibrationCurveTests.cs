using FraudWatch.Learning.Calibration;

namespace FraudWatch.Learning.Tests.Calibration;

public sealed class CalibrationCurveTests
{
    [Fact]
    public void The_error_is_the_weighted_distance_of_the_bins()
    {
        var curve = CalibrationCurve.EqualWidth([0.1, 0.1, 0.1, 0.9], [true, false, false, true], bins: 2);

        Assert.Equal(2, curve.Bins.Count);
        Assert.Equal((0.75 * ((1 / 3.0) - 0.1)) + (0.25 * 0.1), curve.ExpectedError, 12);
        Assert.Equal((1 / 3.0) - 0.1, curve.GreatestError, 12);
        Assert.Equal(new CalibrationBin(0.9, 0.9, 1, 1, 0.9, 1), curve.Bins[1]);
    }

    [Fact]
    public void Bins_of_equal_count_keep_equal_probabilities_together()
    {
        var curve = CalibrationCurve.EqualCount([0.2, 0.2, 0.2, 0.2, 0.5, 0.6, 0.7, 0.8], new bool[8], bins: 4);

        Assert.Equal([4, 2, 2], curve.Bins.Select(b => b.Rows));
    }

    [Fact]
    public void Weights_move_the_rate_of_a_bin() =>
        Assert.Equal(0.75, CalibrationCurve.EqualWidth([0.5, 0.5], [true, false], 1, [3, 1]).Bins[0].Rate, 12);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Calibration_brings_an_overconfident_score_to_three_hundredths_on_rows_held_out(bool isotonic)
    {
        var draw = new Draw(1);
        var logOdds = draw.Many(6_000, d => d.Normal() - 1);
        var labels = logOdds.Select(x => draw.Happens(Logistic(x))).ToArray();
        var scores = logOdds.Select(x => 3 * x).ToArray();
        var known = labels.AsSpan(0, 3_000);
        var unknown = labels.AsSpan(3_000);

        ICalibrator calibrator = isotonic
            ? IsotonicRegression.Fit(scores.AsSpan(0, 3_000), known)
            : PlattScaling.Fit(scores.AsSpan(0, 3_000), known);

        double[] overconfident = [.. scores.Skip(3_000).Select(Logistic)];
        double[] calibrated = [.. scores.Skip(3_000).Select(calibrator.Probability)];
        Assert.True(CalibrationCurve.EqualCount(overconfident, unknown).ExpectedError > 0.1);
        Assert.True(CalibrationCurve.EqualCount(calibrated, unknown).ExpectedError <= 0.03);
    }

    [Fact]
    public void A_curve_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CalibrationCurve.EqualWidth([], []));
        Assert.Throws<ArgumentException>(() => CalibrationCurve.EqualCount([0.5], [true], 10, [0]));
        Assert.Throws<ArgumentException>(() => CalibrationCurve.EqualWidth([1.5], [true]));
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
