using System.Text;
using FraudWatch.Store.Ingest.Identity;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest;

/// <summary>Decrypts quarantined rows of one batch and splits them into their fields. Every opening is logged in the data folder.</summary>
public sealed class QuarantineReader : IDisposable
{
    private readonly QuarantineFiles files;
    private readonly RowFields fields = new();
    private readonly FileStream bytes;
    private readonly RowCipher cipher;

    private QuarantineReader(QuarantineFiles files, RowCipher cipher) =>
        (this.files, this.cipher, bytes) = (files, cipher, File.OpenRead(files.Rows));

    /// <param name="store">The store, whose key decrypts the rows.</param>
    /// <param name="batch">The batch's id.</param>
    /// <param name="reader">Who reads them, for the log.</param>
    /// <exception cref="StoreException">The batch has no quarantined rows.</exception>
    public static QuarantineReader Open(ClaimsStore store, string batch, string reader)
    {
        if (!Quarantine.BatchesOf(store).Contains(batch))
            throw new StoreException($"Batch {batch} has no quarantined rows.");
        Quarantine.LogAccess(store, reader, "read", batch);
        return new QuarantineReader(new QuarantineFiles(Path.Combine(store.Folder.Quarantine, batch)), new RowCipher(IdentityKey.Of(store.Folder).QuarantineKey));
    }

    /// <summary>The rows in the order of their numbers, read as they are asked for.</summary>
    /// <param name="wanted">Says which numbers.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="System.Security.Cryptography.AuthenticationTagMismatchException">A row is not what was written.</exception>
    public IEnumerable<QuarantinedRecord> Read(Func<long, bool> wanted, CancellationToken cancellation)
    {
        var (names, headers, number) = (new Dictionary<int, string>(), new Dictionary<int, string>(), 0L);
        foreach (var line in Quarantine.Lines(files))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Name is { } name)
                (names[line.File], headers[line.File]) = (name, Text(line));
            else if (wanted(++number))
                yield return fields.Split(number, names[line.File], line.Table, headers[line.File], Text(line));
        }
    }

    public void Dispose()
    {
        bytes.Dispose();
        cipher.Dispose();
    }

    private string Text(IndexLine line)
    {
        var sealedRow = new byte[line.Length];
        bytes.Position = line.Offset;
        bytes.ReadExactly(sealedRow);
        return Encoding.UTF8.GetString(cipher.Decrypt(sealedRow, line.Offset));
    }
}
