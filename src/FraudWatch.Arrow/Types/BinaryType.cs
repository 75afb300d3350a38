namespace Apache.Arrow.Types;

/// <summary>Bytes with offsets of 32 bits.</summary>
public sealed class BinaryType : ArrowType
{
    public static readonly BinaryType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Binary;

    public override string Name => "binary";
}
