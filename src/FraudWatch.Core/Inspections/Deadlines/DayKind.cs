namespace FraudWatch.Core.Inspections;

/// <summary>Which days a period counts.</summary>
public enum DayKind
{
    /// <summary>工作日</summary>
    Working,

    /// <summary>自然日</summary>
    Calendar,
}
