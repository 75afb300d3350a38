using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Cases;

/// <summary>
/// Which of the closed or never opened come back for a second look. Each is drawn on its own, by the hash of seed and key, so
/// that a draw repeated over more candidates, or in another order, draws the same again.
/// </summary>
public static class SecondLookDraw
{
    /// <summary>Two of a hundred.</summary>
    public const double UsualShare = 0.02;

    /// <summary>Whether the one with this key is drawn.</summary>
    /// <param name="seed">Secret until the draw; the same seed draws the same.</param>
    /// <param name="key">Names the candidate.</param>
    /// <param name="share">0 to 1.</param>
    public static bool Draws(string seed, string key, double share = UsualShare)
    {
        ArgumentException.ThrowIfNullOrEmpty(seed);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{key}"));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) < share * ulong.MaxValue;
    }
}
