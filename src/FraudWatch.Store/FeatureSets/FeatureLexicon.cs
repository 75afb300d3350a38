using System.Globalization;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.FeatureSets;

/// <summary>The one dictionary of features: <c>Sql/00-dictionaries/feature.csv</c>.</summary>
public static class FeatureLexicon
{
    private static readonly Lazy<IReadOnlyList<FeatureEntry>> Loaded =
        new(() => [.. StageDictionaries.Read("feature", ownFolder: null).Rows.Select(Entry)]);

    /// <summary>All features, in the order of the file.</summary>
    public static IReadOnlyList<FeatureEntry> All => Loaded.Value;

    /// <summary>
    /// What the dictionary calls the grain of <c>features.institution_value</c>: an institution over the whole history, as the
    /// unsupervised score reads it. It is no feature set: it knows no day.
    /// </summary>
    public const string History = "history";

    /// <summary>The features of one feature set.</summary>
    public static IReadOnlyList<FeatureEntry> Of(FeatureGrain grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return [.. All.Where(feature => feature.Grains.Contains(grain.Name))];
    }

    private static FeatureEntry Entry(IReadOnlyList<string?> row) => new(
        Text(row, 0), Text(row, 1), Text(row, 2), Text(row, 3).Split('|'), Text(row, 4),
        row[5] is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null, row[6], Grains(row[7]), Grains(row[8]));

    private static string[] Grains(string? names) => names?.Split('|') ?? [];

    private static string Text(IReadOnlyList<string?> row, int column) =>
        row[column] ?? throw new InvalidDataException($"feature.csv: {row[0]} lacks its name, its words, its grain or its unit.");
}
