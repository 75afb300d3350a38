namespace Apache.Arrow.Types;

/// <summary>No value at all.</summary>
public sealed class NullType : ArrowType
{
    public static readonly NullType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Null;

    public override string Name => "null";
}
