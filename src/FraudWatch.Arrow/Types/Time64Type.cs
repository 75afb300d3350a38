namespace Apache.Arrow.Types;

/// <summary>Times of day in 64 bits, as microseconds or nanoseconds since midnight.</summary>
/// <param name="unit">What is counted.</param>
public sealed class Time64Type(TimeUnit unit) : FixedWidthType
{
    public override ArrowTypeId TypeId => ArrowTypeId.Time64;

    public override string Name => "time64";

    public override int BitWidth => 64;

    public TimeUnit Unit { get; } = unit;

    public override string ToString() => $"{Name}({Unit})";
}
