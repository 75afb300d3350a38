using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>
/// AES-256-GCM over single rows. A row's place in its batch is authenticated with it, so that rows cannot be exchanged.
/// Layout: nonce, tag, ciphertext.
/// </summary>
internal sealed class RowCipher(byte[] key) : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm aes = new(key, TagBytes);

    public byte[] Encrypt(ReadOnlySpan<byte> row, long offset)
    {
        var sealedRow = new byte[NonceBytes + TagBytes + row.Length];
        var nonce = sealedRow.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        aes.Encrypt(nonce, row, sealedRow.AsSpan(NonceBytes + TagBytes), sealedRow.AsSpan(NonceBytes, TagBytes), Place(offset));
        return sealedRow;
    }

    /// <exception cref="AuthenticationTagMismatchException">The bytes are not what was written there with this key.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedRow, long offset)
    {
        var row = new byte[sealedRow.Length - NonceBytes - TagBytes];
        aes.Decrypt(sealedRow[..NonceBytes], sealedRow[(NonceBytes + TagBytes)..], sealedRow.Slice(NonceBytes, TagBytes), row, Place(offset));
        return row;
    }

    public void Dispose() => aes.Dispose();

    private static byte[] Place(long offset) => Encoding.ASCII.GetBytes(offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
