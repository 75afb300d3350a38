namespace Apache.Arrow.Types;

/// <summary>Decimal numbers: an integer of 128 bits with a fixed number of digits after the point.</summary>
/// <param name="precision">Digits in all, 1 to 38.</param>
/// <param name="scale">Digits after the point.</param>
public sealed class Decimal128Type(int precision, int scale) : FixedWidthType
{
    public override ArrowTypeId TypeId => ArrowTypeId.Decimal128;

    public override string Name => "decimal128";

    public override int BitWidth => 128;

    public int Precision { get; } = precision;

    public int Scale { get; } = scale;

    public override string ToString() => $"{Name}({Precision}, {Scale})";
}
