namespace Apache.Arrow.Types;

/// <summary>Bytes with offsets of 64 bits.</summary>
public sealed class LargeBinaryType : ArrowType
{
    public static readonly LargeBinaryType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.LargeBinary;

    public override string Name => "large_binary";
}
