using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Int32Type"/>.</summary>
public sealed class Int32Array(ArrayData data) : PrimitiveArray<int>(data, ArrowTypeId.Int32)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<int, Int32Array>(Int32Type.Default, static data => new Int32Array(data));
}
