using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="UInt16Type"/>.</summary>
public sealed class UInt16Array(ArrayData data) : PrimitiveArray<ushort>(data, ArrowTypeId.UInt16)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<ushort, UInt16Array>(UInt16Type.Default, static data => new UInt16Array(data));
}
