using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Date32Type"/>.</summary>
public sealed class Date32Array(ArrayData data) : PrimitiveArray<int>(data, ArrowTypeId.Date32)
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Collects values.</summary>
    public sealed class Builder() : PrimitiveArrayBuilder<int, Date32Array>(Date32Type.Default, static data => new Date32Array(data));

    /// <summary>The day, or null where it is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between the years 1 and 9999.</exception>
    public DateOnly? GetDateOnly(int index) => GetValue(index) is { } days ? DateOnly.FromDayNumber(Epoch + days) : null;
}
