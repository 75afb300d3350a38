using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Int64Type"/>.</summary>
public sealed class Int64Array(ArrayData data) : PrimitiveArray<long>(data, ArrowTypeId.Int64)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<long, Int64Array>(Int64Type.Default, static data => new Int64Array(data));
}
