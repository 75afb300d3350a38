using System.Runtime.InteropServices;
using System.Text.Json;
using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class OnnxTests
{
    [OnnxFact]
    public void ONNX_Runtime_gives_the_same_margins_and_probabilities()
    {
        Feature[] features = [new("region", FeatureKind.Categorical), new("b"), new("c"), new("d")];
        var examples = Examples.Of(3000, features, 1, (x, u) => Examples.Label((3 * Math.Sin(x[0])) + (8 * x[1] * x[2]) - (4 * x[3]), u)).WithMissing(0.2, 2);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 60 });
        var x = WithHardRows(model, examples.X);
        var (margins, probabilities) = (new double[x.RowCount], new double[x.RowCount]);
        model.PredictMargin(x, margins);
        model.PredictProbability(x, probabilities);

        var outputs = Run(model, x);

        AssertClose(margins, outputs["margin"]);
        AssertClose(probabilities, outputs["probability"]);
    }

    [OnnxFact]
    public void A_model_of_squared_error_and_one_without_trees_run_too()
    {
        var examples = Examples.Uniform(800, 2, 1, (x, u) => (100 * x[0]) + u);
        var options = new FastTreeOptions { Objective = Objective.SquaredError, NumberOfTrees = 20, EarlyStoppingRounds = 5 };
        var backwards = new ValidationPart(examples.X, examples.Y.Select(y => 100 - y).ToArray());
        BoostedTrees[] models =
        [
            BoostedTrees.Train(examples.X, examples.Y, default, options, new ValidationPart(examples.X, examples.Y)),
            BoostedTrees.Train(examples.X, examples.Y, default, options, backwards),
        ];

        Assert.Equal(0, models[1].TreeCount);
        Assert.All(models, model =>
        {
            var margins = new double[800];
            model.PredictMargin(examples.X, margins);
            var outputs = Run(model, examples.X);
            AssertClose(margins, outputs["margin"]);
            Assert.False(outputs.ContainsKey("probability"));
        });
    }

    /// <summary>Adds rows on every threshold and right beside it, with a category never seen, and with nothing known.</summary>
    private static FeatureMatrix WithHardRows(BoostedTrees model, FeatureMatrix x)
    {
        var columns = Enumerable.Range(0, x.ColumnCount).Select(f => x.Column(f).ToArray().ToList()).ToArray();
        void Add(int feature, float value)
        {
            for (var f = 0; f < columns.Length; f++)
                columns[f].Add(f == feature ? value : x.Column(f)[columns[f].Count % x.RowCount]);
        }

        foreach (var threshold in SavedTree.Of(model).SelectMany(tree => tree.Thresholds(feature: 1)).Distinct())
        {
            Add(1, threshold);
            Add(1, MathF.BitIncrement(threshold));
            Add(1, MathF.BitDecrement(threshold));
        }

        Add(0, 999);
        foreach (var column in columns)
            column.Add(float.NaN);
        return new FeatureMatrix(x.Features, [.. columns.Select(column => column.Select(value => float.IsInfinity(value) ? float.MaxValue : value).ToArray())]);
    }

    private static Dictionary<string, double[]> Run(BoostedTrees model, FeatureMatrix x)
    {
        Assert.Null(OnnxRuntime.Missing);
        var rows = new float[x.RowCount * x.ColumnCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = x.Column(i % x.ColumnCount)[i / x.ColumnCount];
        using var onnx = new MemoryStream();
        model.SaveOnnx(onnx);
        var output = OnnxRuntime.Run(onnx.ToArray(), MemoryMarshal.AsBytes(rows.AsSpan()).ToArray(), x.ColumnCount);
        return JsonSerializer.Deserialize<Dictionary<string, double[]>>(output) ?? [];
    }

    /// <summary>The runtime adds 32-bit floats: a wrong turn at one node differs by far more than their rounding.</summary>
    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -2e-5 * (1 + Math.Abs(pair.First)), 2e-5 * (1 + Math.Abs(pair.First))));
    }
}
