namespace FraudWatch.Benchmarks.Learning;

/// <summary>What the benchmark of the learners measured.</summary>
/// <param name="Versions">The rivals' versions.</param>
/// <param name="Runs">All turns, in the order of running.</param>
/// <param name="Explaining">All explanations.</param>
internal sealed record LearningReport(
    IReadOnlyDictionary<string, string?> Versions, IReadOnlyList<LearningRun> Runs, IReadOnlyList<ExplainingRun> Explaining);
