using FraudWatch.Detection.Subjects;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Cli.Commands;

/// <summary>Grains whose subjects are scored, as commands name them.</summary>
internal static class GrainOption
{
    private const string All = "all";

    public static string Names { get; } = string.Join(", ", ScoreSubjects.Grains.Select(grain => grain.Name));

    /// <exception cref="WrongUsageException">There is no such grain.</exception>
    public static FeatureGrain One(string name) => ScoreSubjects.Grains.FirstOrDefault(grain => grain.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new WrongUsageException($"There is no grain {name}; there are {Names}.");

    /// <summary>A list with commas, "all", or nothing.</summary>
    /// <exception cref="WrongUsageException">There is no such grain.</exception>
    public static IReadOnlyList<FeatureGrain> Many(string? list) => list is null
        ? []
        : list.Trim().Equals(All, StringComparison.OrdinalIgnoreCase)
            ? ScoreSubjects.Grains
            : [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One).Distinct()];
}
