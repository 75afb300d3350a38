using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Casework.People;

/// <summary>The secret of a session: 32 random bytes in base64url. What is stored and what a browser must repeat are hashes of it.</summary>
public static class SessionToken
{
    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the database holds.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>
    /// What requests that change something repeat in a header: another site's page can make the browser send the cookie, but can
    /// neither read nor compute this.
    /// </summary>
    public static string AntiforgeryOf(string token) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "antiforgery"u8));
}
