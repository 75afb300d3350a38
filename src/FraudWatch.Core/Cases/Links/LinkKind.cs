namespace FraudWatch.Core.Cases;

/// <summary>What ties cases together.</summary>
public enum LinkKind
{
    Institution,
    Person,
    Physician,
    Phone,
    Bed,
    Case,
}
