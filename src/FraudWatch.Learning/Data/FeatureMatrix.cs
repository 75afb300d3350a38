namespace FraudWatch.Learning.Data;

/// <summary>
/// Rows by features, stored column by column: 32-bit floats, NaN where a value is missing. Every learner reads this and
/// nothing else. It never changes: columns handed to it belong to it from then on.
/// </summary>
public sealed class FeatureMatrix
{
    /// <summary>The greatest code of a categorical feature: tables by code stay small, and every code is exact as a float.</summary>
    public const int GreatestCategory = 65_535;

    private readonly float[][] _columns;

    /// <summary>Takes over the columns, which the caller must not write to afterwards.</summary>
    /// <param name="features">Names and kinds, one for each column.</param>
    /// <param name="columns">One array of equal length for each feature.</param>
    /// <exception cref="ArgumentException">
    /// Names repeat or are empty, lengths differ, a value is infinite, or a category is not a whole number from 0 to
    /// <see cref="GreatestCategory"/>. The message names the feature and the row.
    /// </exception>
    public FeatureMatrix(IReadOnlyList<Feature> features, float[][] columns)
        : this([.. features], [.. columns], columns.Length > 0 ? columns[0].Length : 0)
    {
        if (Features.Count != _columns.Length)
            throw new ArgumentException($"{Features.Count} features for {_columns.Length} columns.", nameof(columns));
        CheckNames(Features);
        for (var feature = 0; feature < _columns.Length; feature++)
            CheckColumn(Features[feature], _columns[feature], RowCount);
    }

    private FeatureMatrix(Feature[] features, float[][] columns, int rows)
    {
        Features = features;
        _columns = columns;
        RowCount = rows;
    }

    /// <summary>Number of rows; 0 for a matrix without columns.</summary>
    public int RowCount { get; }

    /// <summary>Number of features.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>Names and kinds, in the order of the columns.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The values of a feature, one for each row.</summary>
    public ReadOnlySpan<float> Column(int feature) => _columns[feature];

    /// <summary>The values of a feature, for use across threads or awaits.</summary>
    public ReadOnlyMemory<float> ColumnMemory(int feature) => _columns[feature];

    /// <summary>A copy of these rows, in this order; a row may be taken more than once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public FeatureMatrix Rows(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
            CheckIndex(row, RowCount, "row");
        var taken = new float[ColumnCount][];
        for (var feature = 0; feature < taken.Length; feature++)
        {
            var (source, target) = (_columns[feature], new float[rows.Length]);
            for (var i = 0; i < target.Length; i++)
                target[i] = source[rows[i]];
            taken[feature] = target;
        }

        return new FeatureMatrix([.. Features], taken, taken.Length > 0 ? rows.Length : 0);
    }

    /// <summary>The same rows with these features only, in this order; values are shared, not copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature.</exception>
    /// <exception cref="ArgumentException">A feature is taken twice.</exception>
    public FeatureMatrix Columns(ReadOnlySpan<int> columns)
    {
        var features = new Feature[columns.Length];
        var taken = new float[columns.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            CheckIndex(columns[i], ColumnCount, "feature");
            features[i] = Features[columns[i]];
            taken[i] = _columns[columns[i]];
        }

        CheckNames(features);
        return new FeatureMatrix(features, taken, taken.Length > 0 ? RowCount : 0);
    }

    private static void CheckIndex(int index, int count, string what)
    {
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(null, $"There is no {what} {index}: the matrix has {count}.");
    }

    private static void CheckNames(IReadOnlyList<Feature> features)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (string.IsNullOrWhiteSpace(feature.Name))
                throw new ArgumentException("A feature has no name.", nameof(features));
            if (!seen.Add(feature.Name))
                throw new ArgumentException($"Two features are called '{feature.Name}'.", nameof(features));
        }
    }

    private static void CheckColumn(Feature feature, float[] values, int rows)
    {
        if (values.Length != rows)
            throw new ArgumentException($"Feature '{feature.Name}' has {values.Length} values where the first has {rows}.", nameof(values));
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            if (float.IsInfinity(value))
                throw new ArgumentException($"Feature '{feature.Name}', row {row}: the value is infinite. Give NaN for missing.", nameof(values));
            if (feature.Kind == FeatureKind.Categorical && !float.IsNaN(value) && !IsCategory(value))
                throw new ArgumentException(
                    $"Feature '{feature.Name}', row {row}: {value} is not a category, a whole number from 0 to {GreatestCategory}.", nameof(values));
        }
    }

    private static bool IsCategory(float value) => value is >= 0 and <= GreatestCategory && value == MathF.Floor(value);
}
