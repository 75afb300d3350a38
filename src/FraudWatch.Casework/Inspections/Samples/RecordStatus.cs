namespace FraudWatch.Casework.Inspections;

/// <summary>What became of a record of the sample.</summary>
public enum RecordStatus
{
    /// <summary>Of the month, but not drawn.</summary>
    NotDrawn,

    /// <summary>Drawn, to be pulled.</summary>
    ToPull,

    /// <summary>调取: pulled and reviewed.</summary>
    Pulled,

    /// <summary>缺失: the institution cannot find it.</summary>
    Missing,

    /// <summary>拒绝: the institution refuses to hand it over (条例 39(7)).</summary>
    Refused,
}
