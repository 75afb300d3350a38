using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace FraudWatch.Server.Tests.People;

/// <summary>The telephone: RFC 6238 codes from a base32 secret, written apart from the service's own.</summary>
internal static class AuthenticatorApp
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "It is what authenticator apps speak.")]
    public static string Code(string base32, DateTimeOffset now)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        byte[] secret = [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, now.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[19] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }
}
