using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="BooleanType"/>, one bit each.</summary>
public sealed class BooleanArray(ArrayData data) : Array(data, ArrowTypeId.Boolean)
{
    /// <summary>The value, or null where it is missing.</summary>
    public bool? GetValue(int index) => IsValid(index) ? BitUtility.GetBit(Data.Buffers[1].Span, Offset + index) : null;

    /// <summary>Collects values.</summary>
    public sealed class Builder
    {
        private readonly ArrowBuffer.BitmapBuilder values = new();
        private readonly ArrowBuffer.BitmapBuilder validity = new();

        public Builder Append(bool? value)
        {
            values.Append(value ?? false);
            validity.Append(value.HasValue);
            return this;
        }

        public BooleanArray Build() => new(new ArrayData(BooleanType.Default, values.Length, validity.UnsetBitCount, 0,
            [validity.UnsetBitCount > 0 ? validity.Build() : ArrowBuffer.Empty, values.Build()]));
    }
}
