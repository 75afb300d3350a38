namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 32 bits, with a sign.</summary>
public sealed class Int32Type : FixedWidthType
{
    public static readonly Int32Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Int32;

    public override string Name => "int32";

    public override int BitWidth => 32;
}
