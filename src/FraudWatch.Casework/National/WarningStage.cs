namespace FraudWatch.Casework.National;

/// <summary>When a warning was given (warn_type).</summary>
public enum WarningStage
{
    /// <summary>1: before the service is given (3101).</summary>
    Before,

    /// <summary>2: at settlement (3102).</summary>
    During,
}
