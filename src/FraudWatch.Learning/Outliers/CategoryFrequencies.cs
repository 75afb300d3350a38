using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Puts each category's share of the fitted rows in its place: codes have no order that a cut could use, rarity has. An
/// unseen category has share 0.
/// </summary>
/// <param name="Shares">Per feature the share by code; empty for a numeric feature.</param>
internal sealed record CategoryFrequencies(float[][] Shares)
{
    public static CategoryFrequencies Of(FeatureMatrix rows)
    {
        var shares = new float[rows.ColumnCount][];
        for (var f = 0; f < shares.Length; f++)
            shares[f] = rows.Features[f].Kind == FeatureKind.Categorical ? Count(rows.Column(f)) : [];
        return new CategoryFrequencies(shares);
    }

    /// <summary>The columns with shares for codes; missing stays missing.</summary>
    public float[][] Columns(FeatureMatrix rows)
    {
        var columns = new float[rows.ColumnCount][];
        for (var f = 0; f < columns.Length; f++)
        {
            columns[f] = rows.Column(f).ToArray();
            for (var i = 0; rows.Features[f].Kind == FeatureKind.Categorical && i < columns[f].Length; i++)
                columns[f][i] = Share(Shares[f], columns[f][i]);
        }

        return columns;
    }

    private static float Share(float[] shares, float code) => float.IsNaN(code) ? code : code < shares.Length ? shares[(int)code] : 0;

    private static float[] Count(ReadOnlySpan<float> codes)
    {
        var (counts, known) = (new List<int>(), 0);
        foreach (var code in codes)
        {
            if (float.IsNaN(code))
                continue;
            while (counts.Count <= code)
                counts.Add(0);
            counts[(int)code]++;
            known++;
        }

        return [.. counts.Select(count => (float)count / known)];
    }
}
