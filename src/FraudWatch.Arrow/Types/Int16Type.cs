namespace Apache.Arrow.Types;

/// <summary>Whole numbers of 16 bits, with a sign.</summary>
public sealed class Int16Type : FixedWidthType
{
    public static readonly Int16Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Int16;

    public override string Name => "int16";

    public override int BitWidth => 16;
}
