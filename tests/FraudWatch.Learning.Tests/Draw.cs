using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Tests;

/// <summary>Random numbers of known distributions, from a seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public double Uniform() => random.NextDouble();

    public int Below(int bound) => random.Next(bound);

    public bool Happens(double probability) => random.NextDouble() < probability;

    /// <summary>Standard normal, by Box and Muller's method.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public double[] Many(int count, Func<Draw, double> draw) => [.. Enumerable.Range(0, count).Select(_ => draw(this))];

    public static FeatureMatrix Matrix(params double[][] columns) => new(
        [.. columns.Select((_, f) => new Feature($"f{f}"))], [.. columns.Select(column => column.Select(v => (float)v).ToArray())]);
}
