namespace FraudWatch.Detection.Rules;

/// <summary>Findings that one of two runs has and the other has not.</summary>
/// <param name="Total">How many there are; <paramref name="First"/> may hold fewer.</param>
/// <param name="First">The greatest amounts.</param>
public sealed record BacktestChanges(long Total, IReadOnlyList<BacktestFinding> First);
