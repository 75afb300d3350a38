namespace FraudWatch.Benchmarks.Reporting;

/// <summary>What was measured, and on what.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Repeats">Pairs of runs behind each ratio.</param>
/// <param name="Seed">Seed of the cities.</param>
/// <param name="Sizes">In the order asked for.</param>
internal sealed record BenchmarkReport(Machine Machine, int Repeats, int Seed, IReadOnlyList<SizeReport> Sizes);
