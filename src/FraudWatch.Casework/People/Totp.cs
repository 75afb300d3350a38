using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Casework.People;

/// <summary>One-time codes from a shared secret and the time (RFC 6238 over RFC 4226): six digits, a new one every 30 s, HMAC-SHA-1, which is what authenticator apps speak.</summary>
internal static class Totp
{
    public const int SecretBytes = 20;

    private const int Digits = 6;
    private const int StepSeconds = 30;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The number of the 30 seconds that a time lies in.</summary>
    public static long StepOf(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds);

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238's default, which authenticator apps expect; HMAC does not rest on collision resistance.")]
    public static string Code(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step that a code belongs to: now, the one before or the one after, and later than the last that was used; null when it is none.</summary>
    public static long? Accept(byte[] secret, string code, DateTime now, long lastUsed)
    {
        var step = StepOf(now);
        foreach (var candidate in new[] { step, step - 1, step + 1 })
        {
            if (candidate > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, candidate)), Encoding.UTF8.GetBytes(code)))
                return candidate;
        }
        return null;
    }

    /// <summary>A secret as apps take it (RFC 4648, without padding).</summary>
    public static string Base32(byte[] secret)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in secret)
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32Letters[(buffer >> bits) & 31]);
            }
        }
        if (bits > 0)
            text.Append(Base32Letters[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
