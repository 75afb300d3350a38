using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudWatch.Store.Ingest.Framing;

/// <summary>
/// Looks at one line, 64 bytes at a time: where it ends, how many delimiters it holds, and which unusual bytes.
/// </summary>
internal readonly ref struct LineScan
{
    /// <summary>Unread bytes that must lie behind the last byte of a scanned span.</summary>
    public const int Slack = 64;

    private readonly Vector256<byte> delimiter;
    private readonly Vector256<byte> quote;
    private readonly Vector256<byte> tab;

    public LineScan(TextDialect dialect)
    {
        delimiter = Vector256.Create((byte)dialect.Delimiter);
        quote = Vector256.Create((byte)dialect.Quote);
        // In a tab-separated file a tab is no padding; the blank then stands in for it.
        tab = Vector256.Create(dialect.Delimiter == '\t' ? (byte)' ' : (byte)'\t');
    }

    /// <summary>Scans from <paramref name="start"/> to the next line feed, at most to <paramref name="end"/>.</summary>
    /// <param name="buffer">Must have <see cref="Slack"/> bytes behind <paramref name="end"/>.</param>
    /// <param name="start">First byte of the line.</param>
    /// <param name="end">Exclusive end of the bytes read so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LineFacts Scan(byte[] buffer, int start, int end)
    {
        ref byte origin = ref MemoryMarshal.GetArrayDataReference(buffer);
        var facts = new LineFacts { End = -1 };
        // Padding is a blank beside a delimiter or a line's edge; the carry is the byte before the block.
        ulong beforeIsEdge = 1, beforeIsBlank = 0;
        for (int at = start; at < end; at += 64)
        {
            Vector256<byte> low = Vector256.LoadUnsafe(ref origin, (nuint)at);
            Vector256<byte> high = Vector256.LoadUnsafe(ref origin, (nuint)at + 32);
            ulong lines = Mask(low, high, Vector256.Create((byte)'\n'));
            ulong keep = end - at >= 64 ? ulong.MaxValue : (1UL << (end - at)) - 1;
            lines &= keep;
            if (lines != 0)
                keep &= (lines & (0 - lines)) - 1;
            ulong delimiters = Mask(low, high, delimiter) & keep;
            ulong returns = Mask(low, high, Vector256.Create((byte)'\r')) & keep;
            ulong blanks = (Mask(low, high, Vector256.Create((byte)' ')) | Mask(low, high, tab)) & keep;
            ulong quotes = Mask(low, high, quote) & keep;
            facts.Delimiters += BitOperations.PopCount(delimiters);
            facts.Quotes += BitOperations.PopCount(quotes);
            facts.Returns += BitOperations.PopCount(returns);
            facts.HasNul |= (Mask(low, high, Vector256<byte>.Zero) & keep) != 0;
            ulong pluses = Mask(low, high, Vector256.Create((byte)'+')) & keep;
            // A plus sign at the block's start may follow an exponent's letter in the block before.
            if (pluses != 0)
                facts.HasPlus |= (pluses & ((Exponents(low, high) << 1) | 1)) != 0;
            ulong edges = delimiters | returns | quotes | lines;
            facts.HasPadding |= (blanks & ((edges << 1) | (edges >> 1) | beforeIsEdge)) != 0 || (edges & beforeIsBlank) != 0;
            beforeIsEdge = edges >> 63;
            beforeIsBlank = blanks >> 63;
            if (lines != 0)
            {
                facts.End = at + BitOperations.TrailingZeroCount(lines);
                return facts;
            }
        }
        return facts;
    }

    private static ulong Exponents(Vector256<byte> low, Vector256<byte> high) =>
        Mask(low, high, Vector256.Create((byte)'E')) | Mask(low, high, Vector256.Create((byte)'e'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, Vector256<byte> wanted) =>
        Vector256.Equals(low, wanted).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
}
