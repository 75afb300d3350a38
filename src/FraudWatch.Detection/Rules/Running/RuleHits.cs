namespace FraudWatch.Detection.Rules;

/// <summary>Findings of a rule that are in the store.</summary>
/// <param name="Findings">All of them.</param>
/// <param name="Queued">Those that go to inspectors.</param>
/// <param name="Institutions">Institutions that they are about.</param>
/// <param name="Amount">Yuan at risk, in all.</param>
public sealed record RuleHits(long Findings, long Queued, long Institutions, decimal Amount)
{
    /// <summary>None.</summary>
    public static RuleHits None { get; } = new(0, 0, 0, 0);
}
