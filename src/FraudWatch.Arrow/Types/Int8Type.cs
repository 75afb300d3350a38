namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 8 bits, with a sign.</summary>
public sealed class Int8Type : FixedWidthType
{
    public static readonly Int8Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Int8;

    public override string Name => "int8";

    public override int BitWidth => 8;
}
