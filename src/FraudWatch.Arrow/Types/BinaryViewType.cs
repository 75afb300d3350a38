namespace Apache.Arrow.Types;

/// <summary>Bytes; short values lie in the view, long ones in buffers behind it.</summary>
public sealed class BinaryViewType : ArrowType
{
    public static readonly BinaryViewType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.BinaryView;

    public override string Name => "binary_view";
}
