using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Int8Type"/>.</summary>
public sealed class Int8Array(ArrayData data) : PrimitiveArray<sbyte>(data, ArrowTypeId.Int8)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<sbyte, Int8Array>(Int8Type.Default, static data => new Int8Array(data));
}
