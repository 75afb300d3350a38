namespace FraudWatch.Core.Findings;

/// <summary>How much a finding claims. It follows the official class of its rule, not the size of its amount.</summary>
public enum Severity
{
    /// <summary>L: directs an inspection, claims no amount (线索).</summary>
    Lead,

    /// <summary>S: suspected, the institution may answer and appeal (可疑).</summary>
    Suspicion,

    /// <summary>D: a definite violation of a payment limit (明确违规).</summary>
    Definite,
}
