namespace Apache.Arrow;

public readonly partial struct ArrowBuffer
{
    /// <summary>Collects bits, the first in the lowest place of the first byte.</summary>
    public sealed class BitmapBuilder
    {
        private readonly Builder<byte> full = new();
        private byte last;

        /// <summary>Bits so far.</summary>
        public int Length { get; private set; }

        /// <summary>How many of them are not set.</summary>
        public int UnsetBitCount { get; private set; }

        public BitmapBuilder Append(bool value)
        {
            if (value)
                last |= (byte)(1 << (Length % 8));
            else
                UnsetBitCount++;
            if (++Length % 8 == 0)
            {
                full.Append(last);
                last = 0;
            }

            return this;
        }

        /// <summary>The bits so far, copied.</summary>
        public ArrowBuffer Build() => new((byte[])[.. full.Span, .. Length % 8 == 0 ? System.Array.Empty<byte>() : [last]]);
    }
}
