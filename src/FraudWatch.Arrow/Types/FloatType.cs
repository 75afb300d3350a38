namespace Apache.Arrow.Types;

/// <summary>Floating point of 32 bits.</summary>
public sealed class FloatType : FixedWidthType
{
    public static readonly FloatType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Float;

    public override string Name => "float";

    public override int BitWidth => 32;
}
