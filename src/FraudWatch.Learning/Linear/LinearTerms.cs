using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Linear;

/// <summary>Which terms a linear model has: decided on its training rows.</summary>
internal static class LinearTerms
{
    /// <summary>
    /// A numeric feature gives its value, a categorical one a term per frequent category, and either one for "missing". What
    /// does not vary over the weighted rows gives none.
    /// </summary>
    public static IReadOnlyList<LinearTerm> Of(FeatureMatrix rows, double[] weights, int minimumCategoryCount)
    {
        var terms = new List<LinearTerm>();
        for (var feature = 0; feature < rows.ColumnCount; feature++)
        {
            var values = rows.Column(feature);
            if (rows.Features[feature].Kind == FeatureKind.Numeric)
                terms.Add(Number(feature, values, weights));
            foreach (var category in Categories(rows.Features[feature].Kind, values, minimumCategoryCount))
                terms.Add(Indicator(feature, LinearTermKind.IsCategory, category, values, weights));
            terms.Add(Indicator(feature, LinearTermKind.IsMissing, 0, values, weights));
        }

        return [.. terms.Where(term => term.Deviation > 0)];
    }

    private static IEnumerable<int> Categories(FeatureKind kind, ReadOnlySpan<float> values, int minimum)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var value in kind == FeatureKind.Categorical ? values : [])
        {
            if (!float.IsNaN(value))
                counts[(int)value] = counts.GetValueOrDefault((int)value) + 1;
        }

        return counts.Where(pair => pair.Value >= minimum).Select(pair => pair.Key);
    }

    private static LinearTerm Number(int feature, ReadOnlySpan<float> values, double[] weights)
    {
        double total = 0, known = 0, sum = 0, squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            total += weights[i];
            if (float.IsNaN(values[i]))
                continue;
            known += weights[i];
            sum += weights[i] * values[i];
        }

        var mean = known > 0 ? sum / known : 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsNaN(values[i]))
                squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }

        // A constant whose mean was rounded must not pass for a column that varies.
        var deviation = Math.Sqrt(squares / total);
        return new LinearTerm(feature, LinearTermKind.Value, 0, mean, deviation > 1e-12 * Math.Abs(mean) ? deviation : 0);
    }

    private static LinearTerm Indicator(int feature, LinearTermKind kind, int category, ReadOnlySpan<float> values, double[] weights)
    {
        double total = 0, sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var holds = kind == LinearTermKind.IsMissing ? float.IsNaN(values[i]) : values[i] == category;
            total += weights[i];
            sum += holds ? weights[i] : 0;
        }

        var share = sum / total;
        return new LinearTerm(feature, kind, category, share, share is > 0 and < 1 ? Math.Sqrt(share * (1 - share)) : 0);
    }
}
