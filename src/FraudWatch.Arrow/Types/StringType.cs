namespace Apache.Arrow.Types;

/// <summary>UTF-8 text with offsets of 32 bits.</summary>
public sealed class StringType : ArrowType
{
    public static readonly StringType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.String;

    public override string Name => "utf8";
}
