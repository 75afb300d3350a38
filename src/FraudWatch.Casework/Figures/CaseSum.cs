namespace FraudWatch.Casework.Figures;

/// <summary>Cases and their money.</summary>
/// <param name="Count">Cases.</param>
/// <param name="Amount">Yuan, each fee line once.</param>
public sealed record CaseSum(long Count, decimal Amount);
