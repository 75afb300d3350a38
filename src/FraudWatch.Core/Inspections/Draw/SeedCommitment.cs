using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// Binds a draw to a seed before anybody can know what it will choose: the commitment is published with the frozen list's hash,
/// the seed after the draw. It is the SHA-256 of its parts joined by LF, in lower-case hex; the seed comes last.
/// </summary>
public static class SeedCommitment
{
    /// <summary>A seed that nobody can guess: 32 random bytes in hex.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Commitment of a draw of institutions: <c>format LF candidate hash LF slots LF random slots LF teams LF seed</c>.</summary>
    public static string Of(string candidateHash, DrawDesign design, string seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        return Of(InstitutionDraw.Format, candidateHash, $"{design.Slots}", $"{design.RandomSlots}", $"{design.Teams}", seed);
    }

    internal static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
