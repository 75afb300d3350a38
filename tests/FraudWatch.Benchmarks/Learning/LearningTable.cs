using System.Runtime.InteropServices;
using FraudWatch.Learning.Data;

namespace FraudWatch.Benchmarks.Learning;

/// <summary>
/// Seeded examples: thirty normal features and ten of ten levels, a twentieth of the values missing, and labels that follow bends,
/// steps and products of some of them.
/// </summary>
internal sealed record LearningTable(FeatureMatrix X, float[] Y)
{
    private const double MissingShare = 0.05;

    public bool[] Labels => [.. Y.Select(y => y == 1)];

    public static LearningTable Make(int rows, int seed)
    {
        var random = new Random(seed);
        var columns = Enumerable.Range(0, LearningOptions.Features).Select(_ => new float[rows]).ToArray();
        var y = new float[rows];
        var row = new double[columns.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var f = 0; f < row.Length; f++)
            {
                row[f] = f % 4 == 3 ? Math.Floor(10 * random.NextDouble()) : Normal(random);
                columns[f][i] = random.NextDouble() < MissingShare ? float.NaN : (float)row[f];
            }

            y[i] = random.NextDouble() < 1 / (1 + Math.Exp(-LogOdds(row))) ? 1 : 0;
        }

        return new LearningTable(new FeatureMatrix([.. Enumerable.Range(0, columns.Length).Select(f => new Feature($"f{f}"))], columns), y);
    }

    /// <summary>Writes features and labels, column by column.</summary>
    public void Write(string path)
    {
        using var file = File.Create(path);
        for (var f = 0; f < X.ColumnCount; f++)
            file.Write(MemoryMarshal.AsBytes(X.Column(f)));
        file.Write(MemoryMarshal.AsBytes(Y.AsSpan()));
    }

    private static double LogOdds(double[] x)
    {
        var sum = Math.Sin(2 * x[0]) + Math.Abs(x[1]) - (0.8 * x[2]) + (x[3] > 6 ? 1 : 0) + (0.6 * Math.Max(x[4], 0) * (x[7] > 4 ? 1 : 0)) - 3;
        for (var f = 8; f < 24; f++)
            sum += 0.15 * (f % 4 == 3 ? (x[f] - 4.5) / 3 : x[f]);
        return sum;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
