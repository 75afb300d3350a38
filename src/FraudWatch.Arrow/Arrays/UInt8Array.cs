using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="UInt8Type"/>.</summary>
public sealed class UInt8Array(ArrayData data) : PrimitiveArray<byte>(data, ArrowTypeId.UInt8)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<byte, UInt8Array>(UInt8Type.Default, static data => new UInt8Array(data));
}
