namespace FraudWatch.Casework.Cases;

/// <summary>How findings went from one case to another.</summary>
public enum RegroupingKind
{
    Merge,

    Split,
}
