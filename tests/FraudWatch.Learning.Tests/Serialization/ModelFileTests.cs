using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Data;
using FraudWatch.Learning.Linear;
using FraudWatch.Learning.Outliers;
using FraudWatch.Learning.Serialization;
using FraudWatch.Learning.Tests.Outliers;

namespace FraudWatch.Learning.Tests.Serialization;

public sealed class ModelFileTests
{
    private static readonly double[] Scores = new Draw(1).Many(60, d => d.Normal());
    private static readonly bool[] Labels = [.. Scores.Select((s, i) => s + new Draw(i).Normal() > 0)];

    public static TheoryData<string> DetectorNames => new(Detectors.Names);

    [Theory]
    [MemberData(nameof(DetectorNames))]
    public void A_detector_read_back_scores_the_same_to_the_bit(string name)
    {
        var rows = Mixed();
        var detector = Detectors.Create(name);
        var scores = detector.FitScore(rows);

        var back = RoundTrip<IOutlierDetector>((IStoredModel)detector);

        Assert.Equal(scores, back.Score(rows));
        Assert.Equal(Bytes((IStoredModel)detector), Bytes((IStoredModel)back));
    }

    [Fact]
    public void A_calibrator_read_back_gives_the_same_probabilities()
    {
        foreach (var calibrator in new ICalibrator[] { PlattScaling.Fit(Scores, Labels), IsotonicRegression.Fit(Scores, Labels), VennAbers.Fit(Scores, Labels) })
        {
            var back = RoundTrip<ICalibrator>((IStoredModel)calibrator);
            Assert.All(Scores, score => Assert.Equal(calibrator.Probability(score + 0.1), back.Probability(score + 0.1)));
        }
    }

    [Fact]
    public void Intervals_and_the_linear_model_read_back_say_the_same()
    {
        var (interval, conformal) = (MonotoneInterval.Fit(Scores, Labels), ConformalPrediction.Fit(Scores, Labels));
        var (rows, linear) = (Mixed(), LogisticRegression.Train(Mixed(), Labels));

        Assert.All(Scores, s => Assert.Equal(interval.At(s), RoundTrip<MonotoneInterval>(interval).At(s)));
        Assert.All(Scores, s => Assert.Equal(conformal.PositiveP(s), RoundTrip<ConformalPrediction>(conformal).PositiveP(s)));
        Assert.Equal(linear.Contributions(rows), RoundTrip<LogisticRegression>(linear).Contributions(rows));
    }

    [Fact]
    public void The_first_bytes_are_those_of_the_description()
    {
        var bytes = Bytes(PlattScaling.Fit(Scores, Labels));

        Assert.Equal("FWLM"u8.ToArray(), bytes.Take(4));
        Assert.Equal([1, 0, 0, 0, 13], bytes.Skip(4).Take(5).Select(b => (int)b));
        Assert.Equal("platt-scaling"u8.ToArray(), bytes.Skip(9).Take(13));
        Assert.Equal("MLWF"u8.ToArray(), bytes.TakeLast(4));
        Assert.Equal(9 + 13 + 4 + 16 + 4, bytes.Length);
    }

    [Theory]
    [MemberData(nameof(DetectorNames))]
    public void Bytes_cut_short_anywhere_or_changed_anywhere_never_end_in_another_error(string name)
    {
        var detector = Detectors.Create(name);
        detector.Fit(Mixed());
        var bytes = Bytes((IStoredModel)detector);
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var cut = bytes[..random.Next(bytes.Length)];
            Assert.Throws<InvalidDataException>(() => ModelFile.Load<IOutlierDetector>(new MemoryStream(cut)));
            var changed = (byte[])bytes.Clone();
            changed[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Assert.True(Record.Exception(() => ModelFile.Load<IOutlierDetector>(new MemoryStream(changed))) is null or InvalidDataException);
        }
    }

    [Fact]
    public void Foreign_bytes_newer_versions_and_other_kinds_are_told_apart()
    {
        var newer = Bytes(PlattScaling.Fit(Scores, Labels));
        newer[22] = 2;

        Assert.Contains("no model", Message<ICalibrator>("PK\u0003\u0004 and so on"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("version 2 of platt-scaling", Message<ICalibrator>(newer), StringComparison.Ordinal);
        Assert.Contains("a model of kind platt-scaling, not a IOutlierDetector", Message<IOutlierDetector>(Bytes(PlattScaling.Fit(Scores, Labels))), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Bytes(new Ecod()));
    }

    private static string Message<T>(byte[] bytes) where T : class =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Load<T>(new MemoryStream(bytes))).Message;

    private static T RoundTrip<T>(IStoredModel model) where T : class => ModelFile.Load<T>(new MemoryStream(Bytes(model)));

    private static byte[] Bytes(IStoredModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }

    private static FeatureMatrix Mixed()
    {
        var draw = new Draw(2);
        return new FeatureMatrix(
            [new("amount"), new("kind", FeatureKind.Categorical)],
            [
                [.. Enumerable.Range(0, 60).Select(i => i % 9 == 0 ? float.NaN : (float)draw.Normal())],
                [.. Enumerable.Range(0, 60).Select(i => i % 11 == 0 ? float.NaN : (float)draw.Below(4))],
            ]);
    }
}
