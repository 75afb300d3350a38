namespace FraudWatch.Learning.Data;

/// <summary>The one check that a model is given what it was trained on.</summary>
internal static class TrainedFeatures
{
    /// <exception cref="ArgumentException">Features differ in number, name, kind or order.</exception>
    public static void Check(IReadOnlyList<Feature> trained, FeatureMatrix rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.ColumnCount != trained.Count)
            throw new ArgumentException($"The model was trained on {trained.Count} features; there are {rows.ColumnCount}.", nameof(rows));
        for (var f = 0; f < trained.Count; f++)
        {
            if (rows.Features[f] != trained[f])
                throw new ArgumentException($"Feature {f} is '{rows.Features[f].Name}'; the model was trained on '{trained[f].Name}' there.", nameof(rows));
        }
    }
}
