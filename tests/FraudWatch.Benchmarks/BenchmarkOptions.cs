namespace FraudWatch.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Lines">Sizes, in fee lines; a city comes near its size, not on it.</param>
/// <param name="Repeats">Pairs of runs behind each ratio.</param>
/// <param name="ArrowOnly">Whether only what concerns Arrow is measured.</param>
/// <param name="Keep">Folder to work in and to leave the data in; null for a temporary one.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<long> Lines, int Repeats, bool ArrowOnly, string? Keep)
{
    /// <summary>Seed of the cities: the same sizes give the same data everywhere.</summary>
    public const int Seed = 1;
}
