using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="TimestampType"/>. They are counted in the type's unit.</summary>
public sealed class TimestampArray(ArrayData data) : PrimitiveArray<long>(data, ArrowTypeId.Timestamp)
{
    private const long TicksPerMicrosecond = 10;
    private const long NanosecondsPerTick = 100;

    /// <summary>Collects values, counted in the type's unit.</summary>
    public sealed class Builder(TimestampType type) : PrimitiveArrayBuilder<long, TimestampArray>(type, static data => new TimestampArray(data));

    /// <summary>The point in time, or null where it is missing; parts of a tick (100 ns) are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between the years 1 and 9999.</exception>
    public DateTimeOffset? GetTimestamp(int index) => GetValue(index) is { } value ? DateTimeOffset.UnixEpoch.AddTicks(Ticks(value)) : null;

    private long Ticks(long value) => ((TimestampType)Data.DataType).Unit switch
    {
        TimeUnit.Second => checked(value * TimeSpan.TicksPerSecond),
        TimeUnit.Millisecond => checked(value * TimeSpan.TicksPerMillisecond),
        TimeUnit.Microsecond => checked(value * TicksPerMicrosecond),
        _ => value / NanosecondsPerTick,
    };
}
