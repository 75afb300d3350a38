namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 64 bits, with a sign.</summary>
public sealed class Int64Type : FixedWidthType
{
    public static readonly Int64Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Int64;

    public override string Name => "int64";

    public override int BitWidth => 64;
}
