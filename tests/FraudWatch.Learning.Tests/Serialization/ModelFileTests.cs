using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    public void A_file_says_what_it_holds_and_states_the_checksum_of_its_model()
    {
        var platt = PlattScaling.Fit(Scores, Labels);
        using var file = JsonDocument.Parse(Bytes(platt));
        var root = file.RootElement;

        Assert.Equal("fraudwatch-platt-scaling", root.GetProperty("format").GetString());
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal(platt.Slope, root.GetProperty("model").GetProperty("slope").GetDouble());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root.GetProperty("model").GetRawText()))),
            root.GetProperty("sha256").GetString());
    }

    [Theory]
    [MemberData(nameof(DetectorNames))]
    public void Bytes_cut_short_anywhere_or_changed_anywhere_are_refused(string name)
    {
        var detector = Detectors.Create(name);
        detector.Fit(Mixed());
        var bytes = Bytes((IStoredModel)detector);
        var random = new Random(1);
        for (var i = 0; i < 40; i++)
        {
            var cut = bytes[..random.Next(bytes.Length)];
            Assert.Throws<InvalidDataException>(() => ModelFile.Load<IOutlierDetector>(new MemoryStream(cut)));

            // Half of the changes hit the envelope, which is much shorter than the model.
            var changed = (byte[])bytes.Clone();
            changed[random.Next(i % 2 == 0 ? 120 : bytes.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<InvalidDataException>(() => ModelFile.Load<IOutlierDetector>(new MemoryStream(changed)));
        }
    }

    [Fact]
    public void A_model_whose_checksum_is_right_and_whose_values_are_not_is_refused()
    {
        Assert.Contains("do not fit together", Message<ICalibrator>(File("isotonic-regression", """{"scores":[1,2],"probabilities":[0]}""")), StringComparison.Ordinal);
        Assert.Contains("damaged", Message<ICalibrator>(File("platt-scaling", """{"slope":"steep","intercept":0}""")), StringComparison.Ordinal);
        Assert.Contains("damaged", Message<ICalibrator>(File("platt-scaling", """{"slope":1}""")), StringComparison.Ordinal);
        Assert.Contains("do not fit together", Message<IOutlierDetector>(File(
            "ecod", """{"features":[{"name":"a","kind":"Numeric"}],"columns":[]}""")), StringComparison.Ordinal);

        // A tree whose root is its own child would never end.
        Assert.Contains("do not fit together", Message<IOutlierDetector>(File(
            "isolation-forest",
            """
            {"numberOfTrees":1,"sampleSize":2,"seed":1,"features":[{"name":"a","kind":"Numeric"}],"frequencies":[{"shares":[]}],"rowsPerTree":2,
             "trees":[{"feature":[0,-1],"threshold":[1,0],"left":[0,0],"leftShare":[0.5,0],"length":[0,1]}]}
            """)), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_bytes_other_versions_and_other_kinds_are_told_apart()
    {
        var platt = Bytes(PlattScaling.Fit(Scores, Labels));

        Assert.Contains("no model file", Message<ICalibrator>("PK\u0003\u0004 and so on"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no model file", Message<ICalibrator>("[1]"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("version 2 of platt-scaling", Message<ICalibrator>(File("platt-scaling", "{}", version: 2)), StringComparison.Ordinal);
        Assert.Contains("a model of kind platt-scaling, not a IOutlierDetector", Message<IOutlierDetector>(platt), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Bytes(new Ecod()));
    }

    private static byte[] File(string kind, string model, int version = 1) => Encoding.UTF8.GetBytes(
        $$"""{"format":"fraudwatch-{{kind}}","version":{{version}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)))}}","model":{{model}}}""");

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
