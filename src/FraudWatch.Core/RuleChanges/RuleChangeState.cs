namespace FraudWatch.Core.RuleChanges;

/// <summary>How far a change request has come.</summary>
public enum RuleChangeState
{
    /// <summary>Written down; nobody was asked yet.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    Submitted,

    Rejected,

    /// <summary>Given up by its author.</summary>
    Discarded,

    /// <summary>Approved and on trial: what it adds is found, and kept from the inspectors' queue and from the rating.</summary>
    Shadow,

    /// <summary>Approved; it holds from its effective date.</summary>
    InForce,

    /// <summary>Taken back by a later request.</summary>
    Reverted,
}
