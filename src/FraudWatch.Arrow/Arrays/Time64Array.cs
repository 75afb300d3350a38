using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Time64Type"/>. They are counted in the type's unit.</summary>
public sealed class Time64Array(ArrayData data) : PrimitiveArray<long>(data, ArrowTypeId.Time64)
{
    /// <summary>Collects values, counted in the type's unit.</summary>
    public sealed class Builder(Time64Type type) : PrimitiveArrayBuilder<long, Time64Array>(type, static data => new Time64Array(data));
}
