namespace FraudWatch.Core.Cases;

/// <summary>What a person decided about a finding, or about a case as a whole.</summary>
public enum VerdictKind
{
    /// <summary>属实.</summary>
    Confirmed,

    /// <summary>部分属实: less than the whole amount stands.</summary>
    PartlyConfirmed,

    /// <summary>不属实: goes back to the rule's record.</summary>
    Unfounded,

    /// <summary>证据不足: neither for nor against the rule.</summary>
    NotEnoughEvidence,
}
