using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Store.Lake;

/// <summary>
/// Moves staged files into the lake so that a power cut leaves either files that are whole or no files: bytes first,
/// then names, then the folders. What was moved is removed again unless <see cref="Keep"/> is called.
/// </summary>
internal sealed class FileMove(DataFolder folder) : IDisposable
{
    private readonly List<(string From, string To, string Sha256)> files = [];
    private readonly List<string> moved = [];
    private bool kept;

    /// <summary>Seals a settled table's files and says what the ledger will.</summary>
    public LedgerTable Take(SettledTable table, long quarantined)
    {
        var (accepted, duplicate, superseded) = table.Counts;
        return new LedgerTable
        {
            Read = accepted + quarantined + duplicate,
            Accepted = accepted,
            Quarantined = quarantined,
            Duplicate = duplicate,
            Superseded = superseded,
            Files = [.. table.Files.Select(Take)],
            Dead = table.DeadRows.Count == 0 ? null : Take(table.Vector, table.DeadRows),
        };
    }

    public LakeFile Take(StagedFile file)
    {
        var (bytes, hash) = Seal(file.Path, file.Target);
        return new LakeFile(file.Target, file.Rows, bytes, hash, file.Columns);
    }

    /// <summary>SHA-256 over the hashes of the files taken so far.</summary>
    public string ContentHash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(file => file.Sha256).Order(StringComparer.Ordinal)))));

    /// <summary>Renames the files into the lake and forces the folders to the disk.</summary>
    public void Finish()
    {
        foreach (var target in files.GroupBy(file => Path.GetDirectoryName(file.To)!, StringComparer.Ordinal))
        {
            Directory.CreateDirectory(target.Key);
            foreach (var (from, to, _) in target)
            {
                File.Move(from, to);
                moved.Add(to);
            }

            DurableFiles.FlushFolder(target.Key);
        }

        DurableFiles.FlushFolder(folder.Lake);
    }

    /// <summary>The ledger names the files now, or may: they stay.</summary>
    public void Keep() => kept = true;

    public void Dispose()
    {
        if (kept)
            return;
        foreach (var file in moved)
            File.Delete(file);
    }

    private DeleteVector Take(StagedVector vector, IReadOnlyDictionary<string, long> dead)
    {
        var (bytes, hash) = Seal(vector.Path, vector.Target);
        return new DeleteVector(vector.Target, bytes, hash, dead);
    }

    private (long Bytes, string Sha256) Seal(string from, string target)
    {
        var (bytes, hash) = DurableFiles.Seal(from);
        files.Add((from, folder.InLake(target), hash));
        return (bytes, hash);
    }
}
