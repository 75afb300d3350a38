using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Time32Type"/>. They are counted in the type's unit.</summary>
public sealed class Time32Array(ArrayData data) : PrimitiveArray<int>(data, ArrowTypeId.Time32)
{
    /// <summary>Collects values, counted in the type's unit.</summary>
    public sealed class Builder(Time32Type type) : PrimitiveArrayBuilder<int, Time32Array>(type, static data => new Time32Array(data));
}
