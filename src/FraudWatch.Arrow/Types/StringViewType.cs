namespace Apache.Arrow.Types;

/// <summary>UTF-8 text; short values lie in the view, long ones in buffers behind it.</summary>
public sealed class StringViewType : ArrowType
{
    public static readonly StringViewType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.StringView;

    public override string Name => "utf8_view";
}
