namespace Apache.Arrow.Types;

/// <summary>Floating point of 64 bits.</summary>
public sealed class DoubleType : FixedWidthType
{
    public static readonly DoubleType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Double;

    public override string Name => "double";

    public override int BitWidth => 64;
}
