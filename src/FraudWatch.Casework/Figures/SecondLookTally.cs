using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Figures;

/// <summary>Second looks alike in both verdicts.</summary>
/// <param name="Before">The verdict when it was drawn; null where nobody had taken the case up.</param>
/// <param name="Verdict">The second verdict; null while it waits.</param>
/// <param name="Count">How many.</param>
public sealed record SecondLookTally(VerdictKind? Before, VerdictKind? Verdict, long Count);
