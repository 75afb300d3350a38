namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 64 bits, without a sign.</summary>
public sealed class UInt64Type : FixedWidthType
{
    public static readonly UInt64Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.UInt64;

    public override string Name => "uint64";

    public override int BitWidth => 64;
}
