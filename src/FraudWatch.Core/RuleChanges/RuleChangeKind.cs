namespace FraudWatch.Core.RuleChanges;

/// <summary>What a change request does to a rule.</summary>
public enum RuleChangeKind
{
    /// <summary>Another value of a parameter, for a division, from a service day on.</summary>
    Parameter,

    /// <summary>Another status, from the day of a run on: switched on, put on trial, switched off.</summary>
    Status,

    /// <summary>Takes a change back, as though it had never been made.</summary>
    Revert,

    /// <summary>Ends the trial of a parameter's value: from now on its findings go to inspectors.</summary>
    Promotion,
}
