namespace FraudWatch.Benchmarks.Evidence;

/// <summary>All that was measured on generated cities.</summary>
/// <param name="Unseen">Ranks of cheats without labels.</param>
/// <param name="Verdicts">What forty verdicts are worth.</param>
/// <param name="Calibration">What probabilities and intervals are worth.</param>
/// <param name="Conduct">What scores of physicians, departments and stays find.</param>
internal sealed record EvidenceReport(
    IReadOnlyList<UnseenRow> Unseen, IReadOnlyList<VerdictRow> Verdicts, IReadOnlyList<CalibrationRow> Calibration,
    IReadOnlyList<ConductRow> Conduct);
