namespace Apache.Arrow.Types;

/// <summary>Times of day in 32 bits, as seconds or milliseconds since midnight.</summary>
/// <param name="unit">What is counted.</param>
public sealed class Time32Type(TimeUnit unit) : FixedWidthType
{
    public override ArrowTypeId TypeId => ArrowTypeId.Time32;

    public override string Name => "time32";

    public override int BitWidth => 32;

    public TimeUnit Unit { get; } = unit;

    public override string ToString() => $"{Name}({Unit})";
}
