using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Int16Type"/>.</summary>
public sealed class Int16Array(ArrayData data) : PrimitiveArray<short>(data, ArrowTypeId.Int16)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<short, Int16Array>(Int16Type.Default, static data => new Int16Array(data));
}
