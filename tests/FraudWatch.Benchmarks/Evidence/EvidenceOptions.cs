using FraudWatch.Synthetic;
using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>Which cities are measured.</summary>
/// <param name="Seeds">How many cities of each kind.</param>
/// <param name="Keep">Folder to leave the cities in; null for temporary ones.</param>
/// <param name="From">Seed of the first; the others follow.</param>
/// <param name="Verdicts">Numbers of labels that a calibrated model learns from.</param>
internal sealed record EvidenceOptions(int Seeds, string? Keep, int From, IReadOnlyList<int> Verdicts)
{
    /// <summary>Institutions by the dozen: few people, so that a city is done in a quarter of a minute, at as many places as a large city has.</summary>
    public const int People = 6_000;

    /// <inheritdoc cref="People"/>
    public const int Density = 12;

    /// <summary>A city without any scheme but unseen ones.</summary>
    public static CityOptions City(int seed, UnseenSchemes unseen) => new(People, Months: 12, seed, Schemes: []) { Density = Density, Unseen = unseen };

    /// <summary>Where a city is kept; null for a temporary folder.</summary>
    public string? Folder(string part, int seed) => Keep is null ? null : Path.Combine(Keep, FormattableString.Invariant($"{part}-{seed}"));
}
