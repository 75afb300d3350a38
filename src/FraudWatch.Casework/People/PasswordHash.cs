using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Casework.People;

/// <summary>
/// Passwords as they are stored: PBKDF2 (RFC 8018) with SHA-512, a salt of 16 bytes and the rounds written beside it, so that
/// the number may rise without making old passwords invalid.
/// </summary>
internal static class PasswordHash
{
    private const string Name = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static string Of(string password, int rounds) => Write(password, rounds, RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>Takes equally long for a right and a wrong password of the same rounds.</summary>
    public static bool Matches(string password, string stored)
    {
        if (stored.Split('$') is not [Name, var rounds, var salt, _])
            throw new FormatException("A stored password has an unknown form.");
        var again = Write(password, int.Parse(rounds, CultureInfo.InvariantCulture), Convert.FromBase64String(salt));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(again), Encoding.ASCII.GetBytes(stored));
    }

    private static string Write(string password, int rounds, byte[] salt)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashBytes);
        return $"{Name}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }
}
