using System.Runtime.InteropServices;

namespace Apache.Arrow;

public readonly partial struct ArrowBuffer
{
    /// <summary>Collects values of one type.</summary>
    public sealed class Builder<T>(int capacity = 8) where T : unmanaged
    {
        private T[] values = new T[Math.Max(capacity, 1)];

        /// <summary>Values so far.</summary>
        public int Length { get; private set; }

        /// <summary>The values so far.</summary>
        public ReadOnlySpan<T> Span => values.AsSpan(0, Length);

        public Builder<T> Append(T value)
        {
            Room(1)[0] = value;
            return this;
        }

        public Builder<T> Append(ReadOnlySpan<T> source)
        {
            source.CopyTo(Room(source.Length));
            return this;
        }

        /// <summary>The values so far, copied.</summary>
        public ArrowBuffer Build() => new(MemoryMarshal.AsBytes(Span).ToArray());

        private Span<T> Room(int count)
        {
            var needed = checked(Length + count);
            if (needed > values.Length)
                System.Array.Resize(ref values, (int)Math.Min(System.Array.MaxLength, Math.Max(needed, values.Length * 2L)));
            var room = values.AsSpan(Length, count);
            Length = needed;
            return room;
        }
    }
}
