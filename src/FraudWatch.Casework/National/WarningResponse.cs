namespace FraudWatch.Casework.National;

/// <summary>What was done about a warning (dspo_way).</summary>
public enum WarningResponse
{
    /// <summary>1: the order went on, against the warning.</summary>
    Overridden,

    /// <summary>2: the order was changed.</summary>
    Accepted,
}
