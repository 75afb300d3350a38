namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 32 bits, without a sign.</summary>
public sealed class UInt32Type : FixedWidthType
{
    public static readonly UInt32Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.UInt32;

    public override string Name => "uint32";

    public override int BitWidth => 32;
}
