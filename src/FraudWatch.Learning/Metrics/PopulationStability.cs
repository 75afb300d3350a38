namespace FraudWatch.Learning.Metrics;

/// <summary>
/// How far a column has moved since a model was trained. The reference is cut into bins of equal count (missing values are a
/// bin of their own); the index is the sum of (now - then) x ln(now / then) over the bins' shares (Siddiqi, Credit Risk
/// Scorecards, 2006): below 0.1 is read as stable, above 0.25 as moved. Keeps the bins, not the data.
/// </summary>
public sealed class PopulationStability
{
    /// <summary>An empty bin counts as this many rows: its logarithm must stay finite.</summary>
    private const double EmptyBin = 0.5;

    private readonly double[] edges;
    private readonly double[] shares;

    private PopulationStability(double[] edges, double[] shares)
    {
        this.edges = edges;
        this.shares = shares;
    }

    /// <summary>Upper bounds of the bins but the last, ascending; a value equal to a bound lies below it.</summary>
    public IReadOnlyList<double> Edges => edges;

    /// <summary>The reference's share of each bin; the last one is that of missing values.</summary>
    public IReadOnlyList<double> Shares => shares;

    /// <summary>Takes the bins from a reference sample; NaN is missing.</summary>
    /// <param name="reference">The values at training, at least one.</param>
    /// <param name="bins">At most so many bins, 2 or more; equal values share one, so there may be fewer.</param>
    /// <exception cref="ArgumentException">The reference is empty.</exception>
    public static PopulationStability Of(ReadOnlySpan<double> reference, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (reference.IsEmpty)
            throw new ArgumentException("There is no reference to compare with.", nameof(reference));

        var known = Known(reference);
        Array.Sort(known);
        var edges = new List<double>();
        for (var bin = 1; bin < bins && known.Length > 0; bin++)
        {
            var edge = known[Math.Max(0, (int)((long)bin * known.Length / bins) - 1)];
            if (edge < known[^1] && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
        }

        return new PopulationStability([.. edges], Count([.. edges], reference));
    }

    /// <summary>Restores bins that were written down: what <see cref="Edges"/> and <see cref="Shares"/> gave.</summary>
    /// <exception cref="ArgumentException">The edges do not ascend, or there are not two more shares than edges.</exception>
    public static PopulationStability From(IReadOnlyList<double> edges, IReadOnlyList<double> shares)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count != edges.Count + 2 || edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException($"{edges.Count} edges and {shares.Count} shares are no bins.", nameof(edges));
        return new PopulationStability([.. edges], [.. shares]);
    }

    /// <summary>The index of a later sample; 0 when its shares are the reference's.</summary>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public double Index(ReadOnlySpan<double> sample)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("There is no sample to compare.", nameof(sample));

        var now = Count(edges, sample);
        double index = 0;
        for (var bin = 0; bin < now.Length; bin++)
            index += (now[bin] - shares[bin]) * Math.Log(now[bin] / shares[bin]);
        return index;
    }

    private static double[] Known(ReadOnlySpan<double> values)
    {
        var known = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                known.Add(value);
        }

        return [.. known];
    }

    private static double[] Count(double[] edges, ReadOnlySpan<double> values)
    {
        var counts = new double[edges.Length + 2];
        foreach (var value in values)
        {
            var bin = Array.BinarySearch(edges, value);
            counts[double.IsNaN(value) ? edges.Length + 1 : bin < 0 ? ~bin : bin]++;
        }

        for (var bin = 0; bin < counts.Length; bin++)
            counts[bin] = Math.Max(counts[bin], EmptyBin) / values.Length;
        return counts;
    }
}
