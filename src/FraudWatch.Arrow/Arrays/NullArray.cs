using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>A column without any value.</summary>
public sealed class NullArray(ArrayData data) : Array(data, ArrowTypeId.Null)
{
    public NullArray(int length) : this(new ArrayData(NullType.Default, length, length))
    {
    }

    public override bool IsValid(int index)
    {
        CheckIndex(index);
        return false;
    }
}
