namespace Apache.Arrow.Types;

/// <summary>UTF-8 text with offsets of 64 bits.</summary>
public sealed class LargeStringType : ArrowType
{
    public static readonly LargeStringType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.LargeString;

    public override string Name => "large_utf8";
}
