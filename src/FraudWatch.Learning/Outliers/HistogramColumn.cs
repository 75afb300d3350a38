using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>The histogram of one feature, read as -ln of its height relative to the highest bin.</summary>
/// <param name="Edges">Ascending: bin i is [edge i, edge i + 1), the last one closed. Of a category: the codes, each a bin.</param>
/// <param name="Scores">One per bin, 0 or more.</param>
/// <param name="Outside">Of a value in no bin.</param>
/// <param name="Missing">Mean over the known values of the fit: missing neither accuses nor excuses.</param>
/// <param name="Kind">Kind of the feature.</param>
internal sealed record HistogramColumn(float[] Edges, double[] Scores, double Outside, double Missing, FeatureKind Kind)
{
    /// <summary>An empty bin counts as this many rows: a logarithm must stay finite.</summary>
    private const double EmptyBin = 0.5;

    public static HistogramColumn Of(FeatureKind kind, ReadOnlySpan<float> values, int bins, bool equalCount)
    {
        var known = TailColumn.Of(kind, values).Sorted;
        if (known.Length == 0)
            return new HistogramColumn([], [], 0, 0, kind);

        var edges = kind == FeatureKind.Categorical ? [.. known.Distinct()]
            : equalCount ? EqualCounts(known, bins) : EqualWidths(known[0], known[^1], bins);
        var counts = new double[kind == FeatureKind.Categorical ? edges.Length : Math.Max(1, edges.Length - 1)];
        foreach (var value in known)
            counts[Bin(edges, value, kind)]++;
        return FromCounts(edges, counts, kind);
    }

    public double At(float value)
    {
        if (float.IsNaN(value) || Scores.Length == 0)
            return Missing;
        var bin = Bin(Edges, value, Kind);
        return bin < 0 ? Outside : Scores[bin];
    }

    public void Write(ModelWriter writer)
    {
        writer.Write("edges", Edges);
        writer.Write("scores", Scores);
        writer.Write("outside", Outside);
        writer.Write("missing", Missing);
    }

    public static HistogramColumn Read(FeatureKind kind, ModelReader reader)
    {
        var (edges, scores) = (reader.Singles("edges"), reader.Doubles("scores"));
        ModelReader.Require(scores.Length == (kind == FeatureKind.Categorical || edges.Length < 2 ? edges.Length : edges.Length - 1));
        return new HistogramColumn(edges, scores, reader.Double("outside"), reader.Double("missing"), kind);
    }

    private static HistogramColumn FromCounts(float[] edges, double[] counts, FeatureKind kind)
    {
        var range = (double)edges[^1] - edges[0];
        var even = kind == FeatureKind.Categorical || range == 0;
        var heights = counts.Select((count, bin) => Math.Max(count, EmptyBin) / (even ? 1 : (double)edges[bin + 1] - edges[bin])).ToArray();
        var highest = heights.Max();
        var outside = Math.Min(heights.Min(), even ? EmptyBin : EmptyBin * counts.Length / range);
        var scores = heights.Select(height => Math.Log(highest / height)).ToArray();
        var mean = scores.Select((score, bin) => score * counts[bin]).Sum() / counts.Sum();
        return new HistogramColumn(edges, scores, Math.Log(highest / outside), mean, kind);
    }

    private static float[] EqualWidths(float least, float greatest, int bins) =>
        [.. Enumerable.Range(0, bins).Select(i => (float)(least + (i * ((double)greatest - least) / bins))).Append(greatest).Distinct()];

    private static float[] EqualCounts(float[] known, int bins) =>
        [.. Enumerable.Range(0, bins).Select(i => known[(int)((long)i * known.Length / bins)]).Append(known[^1]).Distinct()];

    /// <summary>Number of the bin, or -1 for none.</summary>
    private static int Bin(float[] edges, float value, FeatureKind kind)
    {
        var at = Array.BinarySearch(edges, value);
        if (kind == FeatureKind.Categorical)
            return at >= 0 ? at : -1;
        if (at < 0)
            at = ~at == edges.Length ? -1 : ~at - 1;
        return at > 0 && at == edges.Length - 1 ? at - 1 : at;
    }
}
