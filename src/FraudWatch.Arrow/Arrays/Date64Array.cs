using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Date64Type"/>.</summary>
public sealed class Date64Array(ArrayData data) : PrimitiveArray<long>(data, ArrowTypeId.Date64)
{
    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<long, Date64Array>(Date64Type.Default, static data => new Date64Array(data));
}
