using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Audit;

/// <summary>The key that seals the end of the audit trail. It lies beside the case store, readable by its owner only, and never in it.</summary>
public sealed class AuditKey
{
    private readonly byte[] key;

    private AuditKey(byte[] key) => this.key = key;

    /// <summary>Reads the key of a case store; the first call makes one.</summary>
    /// <exception cref="InvalidOperationException">The file is there and is no key.</exception>
    public static AuditKey Of(CaseworkFolder folder) => new(SecretFile.ReadOrCreate(folder, "audit.key"));

    internal string Seal(AuditHead head)
    {
        var text = $"{head.FirstSequence}:{head.FirstPrevious}:{head.Sequence}:{head.Hash}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)));
    }
}
