using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Evaluation;

/// <summary>What is known of subjects.</summary>
/// <param name="Known">Label by key; see <see cref="Key"/>.</param>
/// <param name="Otherwise">Label of everybody else; null leaves them out.</param>
/// <param name="Note">What counts as positive.</param>
public sealed record SubjectLabels(IReadOnlyDictionary<string, bool?> Known, bool? Otherwise, string Note)
{
    /// <summary>Keys of the positives by planted scheme; a subject may be in several.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Schemes { get; init; } = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>Persons and stays go by their code; physicians and departments by institution/code, for a code is one's own only there.</summary>
    public static string Key(FeatureGrain grain, string code, string? institution)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.Keys.Count > 1 ? $"{institution}/{code}" : code;
    }

    /// <summary>Labels of a file; whoever is not in it is left out.</summary>
    /// <inheritdoc cref="LabelFile.Read(string, string?, string?)"/>
    public static SubjectLabels OfFile(string file, string? idColumn, string? labelColumn) => new(
        LabelFile.Read(file, idColumn, labelColumn).ToDictionary(pair => pair.Key, pair => (bool?)pair.Value, StringComparer.Ordinal), null, "labels of a file");
}
