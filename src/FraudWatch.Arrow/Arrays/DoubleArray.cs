using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="DoubleType"/>.</summary>
public sealed class DoubleArray(ArrayData data) : PrimitiveArray<double>(data, ArrowTypeId.Double)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<double, DoubleArray>(DoubleType.Default, static data => new DoubleArray(data));
}
