using System.Security.Cryptography;

namespace FraudWatch.Casework.Storage;

/// <summary>Encrypts what the database must hold but its reader must not know, with AES-256-GCM and a key file beside the store.</summary>
internal static class SecretBox
{
    private const string KeyName = "factors.key";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(CaseworkFolder folder, byte[] secret)
    {
        var box = new byte[NonceBytes + secret.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(SecretFile.ReadOrCreate(folder, KeyName), TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), secret, box.AsSpan(NonceBytes, secret.Length), box.AsSpan(NonceBytes + secret.Length));
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, or the key file is another one.</exception>
    public static byte[] Open(CaseworkFolder folder, byte[] box)
    {
        var secret = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(SecretFile.ReadOrCreate(folder, KeyName), TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes, secret.Length), box.AsSpan(NonceBytes + secret.Length), secret);
        return secret;
    }
}
