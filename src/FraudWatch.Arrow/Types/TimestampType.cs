namespace Apache.Arrow.Types;

/// <summary>Points in time since 1970-01-01: local ones without a zone, else universal time shown in that zone.</summary>
/// <param name="unit">What is counted.</param>
/// <param name="timezone">Name of the zone; null for local time.</param>
public sealed class TimestampType(TimeUnit unit, string? timezone) : FixedWidthType
{
    public override ArrowTypeId TypeId => ArrowTypeId.Timestamp;

    public override string Name => "timestamp";

    public override int BitWidth => 64;

    public TimeUnit Unit { get; } = unit;

    public string? Timezone { get; } = string.IsNullOrEmpty(timezone) ? null : timezone;

    public override string ToString() => Timezone is null ? $"{Name}({Unit})" : $"{Name}({Unit}, {Timezone})";
}
