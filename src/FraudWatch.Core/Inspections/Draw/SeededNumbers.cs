using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// Uniform numbers that follow from a seed and that any program can compute again. A number is told by a purpose and a label:
/// HMAC-SHA256, the key being the seed's UTF-8 bytes, over the UTF-8 bytes of <c>context LF purpose LF label</c>. The first
/// eight bytes, read with the most significant first, shifted right by 11, are an integer m below 2^53; the number is
/// (m + 1/2) / 2^53, which is never 0 or 1.
/// </summary>
/// <remarks>
/// Test vector: seed <c>seed</c>, context <c>context</c>, purpose <c>risk</c>, label <c>H1</c>:
/// the HMAC begins 43d0f7571440f519, so m = 2386073022007326 and the number is 0.2649073207469462.
/// </remarks>
public sealed class SeededNumbers
{
    /// <summary>Bits of <see cref="Bits"/>.</summary>
    public const int BitCount = 53;

    private readonly byte[] key;
    private readonly string context;

    /// <summary>Numbers of one seed.</summary>
    /// <param name="seed">Any text; its UTF-8 bytes are the key.</param>
    /// <param name="context">What the numbers are drawn for, such as the hash of the frozen list.</param>
    public SeededNumbers(string seed, string context)
    {
        key = Encoding.UTF8.GetBytes(seed);
        this.context = context;
    }

    /// <summary>The integer m, 0 to 2^53 - 1.</summary>
    public long Bits(string purpose, string label)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{context}\n{purpose}\n{label}"));
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - BitCount));
    }

    /// <summary>The number between 0 and 1, both excluded.</summary>
    public double Uniform(string purpose, string label) => (Bits(purpose, label) + 0.5) / (1L << BitCount);
}
