using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="UInt64Type"/>.</summary>
public sealed class UInt64Array(ArrayData data) : PrimitiveArray<ulong>(data, ArrowTypeId.UInt64)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<ulong, UInt64Array>(UInt64Type.Default, static data => new UInt64Array(data));
}
