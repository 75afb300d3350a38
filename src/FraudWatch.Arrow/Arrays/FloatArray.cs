using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="FloatType"/>.</summary>
public sealed class FloatArray(ArrayData data) : PrimitiveArray<float>(data, ArrowTypeId.Float)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<float, FloatArray>(FloatType.Default, static data => new FloatArray(data));
}
