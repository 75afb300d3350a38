using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Reporting;

/// <summary>What a step that has no rival took.</summary>
internal sealed record StageCost(string Stage, Measurement Cost);
