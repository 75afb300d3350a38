using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values made of named members, an array per member.</summary>
public sealed class StructArray : Array
{
    private readonly IArrowArray[] members;

    public StructArray(ArrayData data) : base(data, ArrowTypeId.Struct) =>
        // A struct's own offset applies to its members too.
        members = System.Array.ConvertAll(data.Children, child => ArrowArrayFactory.BuildArray(child.Slice(data.Offset, data.Length)));

    /// <summary>The members, in the order of the type; disposed with this array.</summary>
    public IReadOnlyList<IArrowArray> Fields => members;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            System.Array.ForEach(members, member => member.Dispose());
        base.Dispose(disposing);
    }
}
