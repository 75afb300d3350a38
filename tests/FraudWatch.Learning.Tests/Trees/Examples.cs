using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Tests.Trees;

/// <summary>Seeded examples whose law the tests know.</summary>
internal sealed record Examples(FeatureMatrix X, float[] Y)
{
    public bool[] Labels => [.. Y.Select(y => y == 1)];

    public static int Category(double uniform, int count) => (int)(uniform * count);

    /// <summary>Numbers from 0 to 1 in each column, targets by a law of the row and one more such number.</summary>
    public static Examples Uniform(int rows, int columns, int seed, Func<double[], double, double> target) =>
        Of(rows, [.. Enumerable.Range(0, columns).Select(i => new Feature($"f{i}"))], seed, target);

    /// <summary>As <see cref="Uniform"/>; a categorical feature takes codes 0 to 19 instead.</summary>
    public static Examples Of(int rows, Feature[] features, int seed, Func<double[], double, double> target)
    {
        var random = new Random(seed);
        var columns = features.Select(_ => new float[rows]).ToArray();
        var y = new float[rows];
        var row = new double[features.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var f = 0; f < row.Length; f++)
            {
                row[f] = features[f].Kind == FeatureKind.Categorical ? Category(random.NextDouble(), 20) : (float)random.NextDouble();
                columns[f][i] = (float)row[f];
            }

            y[i] = (float)target(row, random.NextDouble());
        }

        return new Examples(new FeatureMatrix(features, columns), y);
    }

    /// <summary>The same rows, of which so many values are missing at random.</summary>
    public Examples WithMissing(double share, int seed)
    {
        var random = new Random(seed);
        var columns = Enumerable.Range(0, X.ColumnCount)
            .Select(f => X.Column(f).ToArray().Select(value => random.NextDouble() < share ? float.NaN : value).ToArray())
            .ToArray();
        return this with { X = new FeatureMatrix(X.Features, columns) };
    }

    /// <summary>Label 1 with this probability.</summary>
    public static double Label(double logOdds, double uniform) => uniform < 1 / (1 + Math.Exp(-logOdds)) ? 1 : 0;
}
