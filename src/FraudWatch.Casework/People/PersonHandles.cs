using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>
/// Turns the number of an insured person (psn_no) into a handle that may stand in an address or a log, and back. A handle is the
/// number encrypted with AES-256 under an initialisation vector that is itself the keyed hash of the number (the construction of
/// RFC 5297, deterministic authenticated encryption): one person has one handle, so that it can be filtered by; nobody without the
/// key learns a number from it or makes one up; a changed handle is recognised. The key lies beside the case store.
/// </summary>
public sealed class PersonHandles
{
    private const string KeyName = "persons.key";
    private const int VectorBytes = 16;
    private const int KeyBytes = 32;
    private const int MostKept = 50_000;
    private const char Between = '|';
    private static readonly FrozenSet<char> Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".ToFrozenSet();

    private readonly byte[] hashing;
    private readonly byte[] hiding;

    // A page of findings names a thousand persons, and the next request names most of them again.
    private readonly ConcurrentDictionary<string, PersonRef> kept = new(StringComparer.Ordinal);
    private int room = MostKept;

    private PersonHandles(byte[] key) => (hashing, hiding) = (Derived(key, "person handle: vector"), Derived(key, "person handle: number"));

    /// <summary>With the key of a case store; the first call makes one.</summary>
    /// <exception cref="InvalidOperationException">The key file is there and is no key.</exception>
    public static PersonHandles Of(CaseworkFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new PersonHandles(SecretFile.ReadOrCreate(folder, KeyName));
    }

    /// <summary>The handle of a person: letters, digits, hyphens and underscores.</summary>
    public string HandleOf(string number)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        var plain = Encoding.UTF8.GetBytes(number);
        var vector = VectorOf(plain);
        using var aes = Cipher();
        return Base64Url.EncodeToString([.. vector, .. aes.EncryptCbc(plain, vector)]);
    }

    /// <summary>How an answer names a person.</summary>
    public PersonRef Of(string number) => kept.TryGetValue(number, out var known) ? known : Keep(number);

    /// <summary>The persons of a finding, whose numbers stand with bars between them; none when there is none.</summary>
    public IReadOnlyList<PersonRef> OfAll(string? numbers) => [.. NumbersIn(numbers).Select(Of)];

    /// <summary>The single numbers in a text with bars between them.</summary>
    public static IReadOnlyList<string> NumbersIn(string? numbers) => numbers?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The number behind a handle; null when this office made no such handle.</summary>
    public string? NumberOf(string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        // The decoder skips white space, and one person must have one handle.
        if (!handle.All(Letters.Contains) || !Base64Url.IsValid(handle, out var length) || length < 2 * VectorBytes || length % VectorBytes != 0)
            return null;
        var bytes = Base64Url.DecodeFromChars(handle);
        try
        {
            using var aes = Cipher();
            var plain = aes.DecryptCbc(bytes.AsSpan(VectorBytes), bytes.AsSpan(0, VectorBytes));
            return CryptographicOperations.FixedTimeEquals(VectorOf(plain), bytes.AsSpan(0, VectorBytes)) ? Encoding.UTF8.GetString(plain) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private PersonRef Keep(string number)
    {
        if (Interlocked.Decrement(ref room) < 0)
        {
            kept.Clear();
            Interlocked.Exchange(ref room, MostKept);
        }
        return kept[number] = new PersonRef(HandleOf(number), Mask.Number(number));
    }

    private static byte[] Derived(byte[] key, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.ASCII.GetBytes(use));

    private byte[] VectorOf(byte[] plain) => HMACSHA256.HashData(hashing, plain)[..VectorBytes];

    private Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = hiding;
        return aes;
    }
}
