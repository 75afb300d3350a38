using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="UInt32Type"/>.</summary>
public sealed class UInt32Array(ArrayData data) : PrimitiveArray<uint>(data, ArrowTypeId.UInt32)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<uint, UInt32Array>(UInt32Type.Default, static data => new UInt32Array(data));
}
