namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 16 bits, without a sign.</summary>
public sealed class UInt16Type : FixedWidthType
{
    public static readonly UInt16Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.UInt16;

    public override string Name => "uint16";

    public override int BitWidth => 16;
}
