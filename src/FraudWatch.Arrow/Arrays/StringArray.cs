using System.Text;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>UTF-8 texts: offsets of 32 bits into one buffer.</summary>
public sealed class StringArray(ArrayData data) : BinaryArray(data, ArrowTypeId.String)
{
    /// <summary>The text, or null where it is missing.</summary>
    public string? GetString(int index) => IsNull(index) ? null : Encoding.UTF8.GetString(GetBytes(index));

    /// <summary>Collects texts.</summary>
    public sealed class Builder
    {
        private readonly ArrowBuffer.Builder<int> offsets = new ArrowBuffer.Builder<int>().Append(0);
        private readonly ArrowBuffer.Builder<byte> bytes = new();
        private readonly ArrowBuffer.BitmapBuilder validity = new();

        /// <summary>A text, or a missing one for null.</summary>
        public Builder Append(string? value)
        {
            if (value is not null)
                bytes.Append(Encoding.UTF8.GetBytes(value));
            offsets.Append(bytes.Length);
            validity.Append(value is not null);
            return this;
        }

        public Builder AppendNull() => Append(null);

        public Builder AppendRange(IEnumerable<string?> values)
        {
            foreach (var value in values)
                Append(value);
            return this;
        }

        public StringArray Build() => new(new ArrayData(StringType.Default, validity.Length, validity.UnsetBitCount, 0,
            [validity.UnsetBitCount > 0 ? validity.Build() : ArrowBuffer.Empty, offsets.Build(), bytes.Build()]));
    }
}
