namespace FraudWatch.Store.Lake;

/// <summary>
/// The list of everything that was committed, one checksummed line each, chained by checksum. A line that was being
/// written when the process died has no line end; it was never acknowledged and is cut off. Any other damage is refused.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly FileStream file;
    private readonly List<LedgerEntry> entries;
    private string last;

    private Ledger(FileStream file, List<LedgerEntry> entries, string last) => (this.file, this.entries, this.last) = (file, entries, last);

    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (entries)
                return [.. entries];
        }
    }

    /// <summary>Whether a failed write could not be undone, so that only opening it again tells what is on the disk.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Checksum of the last line, which the next line names as its previous one.</summary>
    public string Last => last;

    /// <exception cref="LedgerDamagedException">A complete line is not what was written.</exception>
    public static Ledger Open(DataFolder folder)
    {
        var isNew = !File.Exists(folder.Ledger);
        var file = new FileStream(folder.Ledger, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
        try
        {
            var ledger = Load(file, folder.Ledger);
            if (isNew)
            {
                DurableFiles.FlushFolder(folder.Lake);
                DurableFiles.FlushFolder(folder.Root);
            }

            return ledger;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The complete lines that are on the disk now.</summary>
    public static byte[] ReadAll(DataFolder folder)
    {
        using var file = new FileStream(folder.Ledger, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content[..(content.AsSpan().LastIndexOf((byte)'\n') + 1)];
    }

    /// <summary>Appends a line; it is on the disk when this returns. Otherwise the file is as it was before.</summary>
    public void Append(LedgerEntry entry)
    {
        if (IsBroken)
            throw new StoreException("The ledger could not be written earlier and its state on the disk is unknown: close the store and open it again.");
        var (line, checksum) = LedgerLine.Write(entry);
        var end = file.Length;
        try
        {
            file.Position = end;
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            IsBroken = true;
            file.SetLength(end);
            file.Flush(flushToDisk: true);
            IsBroken = false;
            throw;
        }

        last = checksum;
        lock (entries)
            entries.Add(entry);
    }

    public void Dispose() => file.Dispose();

    private static Ledger Load(FileStream file, string path)
    {
        var content = new byte[file.Length];
        file.ReadExactly(content);
        var whole = content.AsSpan(0, content.AsSpan().LastIndexOf((byte)'\n') + 1);
        var (entries, last) = LedgerReader.Read(whole, path);
        var torn = content.AsSpan(whole.Length);
        if (torn.Length > 1 && LedgerLine.Read(torn[..^1], out _, out _) is not null)
            throw new LedgerDamagedException(path, entries.Count + 1, "its line end was overwritten.");
        if (!torn.IsEmpty)
        {
            file.SetLength(whole.Length);
            file.Flush(flushToDisk: true);
        }

        return new Ledger(file, entries, last);
    }
}
