namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 8 bits, without a sign.</summary>
public sealed class UInt8Type : FixedWidthType
{
    public static readonly UInt8Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.UInt8;

    public override string Name => "uint8";

    public override int BitWidth => 8;
}
