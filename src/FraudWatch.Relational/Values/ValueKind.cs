namespace FraudWatch.Relational;

/// <summary>What a <see cref="Value"/> is.</summary>
public enum ValueKind : byte
{
    Null,
    Boolean,

    /// <summary>An integer of 64 bits.</summary>
    Whole,

    /// <summary>A decimal of up to 28 digits with its scale.</summary>
    Exact,

    /// <summary>A double.</summary>
    Real,
    Text,
    Date,
    Timestamp,
    Interval,
}
