using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Store.Ingest.Identity;

/// <summary>
/// The data folder's secret: identity numbers are hashed with it, and quarantined rows are encrypted with a key derived
/// from it. It lies in a file that only its owner may read, and never enters the lake. Who loses it can no longer
/// match new claims with old ones by identity number, nor read what is in quarantine.
/// </summary>
public sealed class IdentityKey
{
    private const int KeyBytes = 32;
    private const int BlockBytes = 64;

    private readonly byte[] key;

    private IdentityKey(byte[] key) => this.key = key;

    /// <summary>HMAC's inner pad: the key xor 0x36, to the block length of SHA-256 (RFC 2104).</summary>
    public byte[] InnerPad => Pad(0x36);

    /// <summary>HMAC's outer pad: the key xor 0x5C.</summary>
    public byte[] OuterPad => Pad(0x5C);

    /// <summary>The key that quarantined rows are encrypted with.</summary>
    public byte[] QuarantineKey => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "quarantine"u8.ToArray());

    /// <summary>The hash of one identity number, as the store holds it.</summary>
    public string HashOf(string identity)
    {
        var message = identity.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)));
    }

    /// <summary>Reads the key of a data folder; the first call makes one.</summary>
    /// <exception cref="StoreException">The key file is there and is no key.</exception>
    public static IdentityKey Of(DataFolder folder)
    {
        var path = Path.Combine(folder.Secrets, "identity.key");
        if (!File.Exists(path))
            Create(folder.Secrets, path);
        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? new IdentityKey(key)
            : throw new StoreException($"{path} is not an identity key: it has {key.Length} bytes instead of {KeyBytes}. Restore it from a backup.");
    }

    private static void Create(string secrets, string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(secrets);
        else
            Directory.CreateDirectory(secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Written aside: a key that was half written would lock the store for good.
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path);
    }

    private byte[] Pad(byte with)
    {
        var pad = new byte[BlockBytes];
        key.CopyTo(pad, 0);
        for (var i = 0; i < pad.Length; i++)
            pad[i] ^= with;
        return pad;
    }
}
