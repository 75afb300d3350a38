using FraudWatch.Learning.Metrics;

namespace FraudWatch.Detection.Models;

/// <summary>How a column was distributed over all institutions when a model was trained; see <see cref="PopulationStability"/>.</summary>
/// <param name="Name">Feature.</param>
/// <param name="Edges">Upper bounds of the bins but the last.</param>
/// <param name="Shares">Share of each bin; the last one is that of missing values.</param>
public sealed record FeatureBins(string Name, IReadOnlyList<double> Edges, IReadOnlyList<double> Shares)
{
    internal static FeatureBins Of(string name, ReadOnlySpan<double> values)
    {
        var bins = PopulationStability.Of(values);
        return new FeatureBins(name, bins.Edges, bins.Shares);
    }

    /// <summary>Population stability index of the column now.</summary>
    internal double Index(ReadOnlySpan<double> now) => PopulationStability.From(Edges, Shares).Index(now);
}
