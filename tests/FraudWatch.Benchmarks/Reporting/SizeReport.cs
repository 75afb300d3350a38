using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Reporting;

/// <summary>What was measured at one size.</summary>
/// <param name="FeeLines">Fee lines of the city, counted.</param>
/// <param name="People">Its people.</param>
/// <param name="Comparisons">Ours against bare DuckDB.</param>
/// <param name="Stages">Steps without a rival, over all tables of the city.</param>
internal sealed record SizeReport(long FeeLines, int People, IReadOnlyList<Comparison> Comparisons, IReadOnlyList<StageCost> Stages);
