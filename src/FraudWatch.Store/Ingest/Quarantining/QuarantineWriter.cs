using System.Text.Json;
using FraudWatch.Store.Ingest.Identity;

namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>
/// Collects the quarantined rows of a batch, encrypted, in a folder that <see cref="MoveTo"/> puts in its place when
/// the batch is committed. Nothing is created for a batch without bad rows.
/// </summary>
internal sealed class QuarantineWriter(string staging, IdentityKey key) : IDisposable
{
    private readonly QuarantineFiles files = new(staging);
    private readonly RowCipher cipher = new(key.QuarantineKey);
    private FileStream? rows;
    private FileStream? index;
    private int file;

    /// <summary>Rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Begins a file; its header is kept so that repaired rows can be sent again as a file.</summary>
    public void BeginFile(string name, string table, ReadOnlySpan<byte> header)
    {
        file++;
        Write(new IndexLine { File = file, Name = name, Table = table, Offset = 0, Length = 0 }, header);
    }

    /// <summary>Adds a row of the current file.</summary>
    public void Add(string table, long line, int? columnNumber, string? column, string reason, ReadOnlySpan<byte> row, bool isCut = false)
    {
        Count++;
        Write(
            new IndexLine
            {
                File = file,
                Table = table,
                Line = line,
                ColumnNumber = columnNumber,
                Column = column,
                Reason = reason,
                IsCut = isCut,
                Offset = 0,
                Length = 0,
            },
            row);
    }

    /// <summary>Where the writer stands, to take back a file that turns out unreadable.</summary>
    public QuarantineMark Mark() => new(rows?.Position ?? 0, index?.Position ?? 0, Count);

    /// <summary>Takes back everything since a mark.</summary>
    public void Return(QuarantineMark mark)
    {
        rows?.SetLength(mark.Rows);
        index?.SetLength(mark.Index);
        Count = mark.Count;
    }

    /// <summary>Forces the rows to the disk and moves them to their place.</summary>
    /// <returns>The folder, or null when no row is in quarantine.</returns>
    public string? MoveTo(string quarantine, string batch)
    {
        rows?.Flush(flushToDisk: true);
        index?.Flush(flushToDisk: true);
        Close();
        if (Count == 0)
            return null;
        Directory.CreateDirectory(quarantine);
        var target = Path.Combine(quarantine, batch);
        for (var again = 2; Directory.Exists(target); again++)
            target = Path.Combine(quarantine, $"{batch}.{again}");
        Directory.Move(files.Folder, target);
        return target;
    }

    public void Dispose()
    {
        Close();
        cipher.Dispose();
    }

    private void Write(IndexLine line, ReadOnlySpan<byte> bytes)
    {
        rows ??= Create(files.Rows);
        index ??= Create(files.Index);
        var offset = rows.Position;
        var sealedRow = cipher.Encrypt(bytes, offset);
        rows.Write(sealedRow);
        JsonSerializer.Serialize(index, line with { Offset = offset, Length = sealedRow.Length }, QuarantineFiles.Json);
        index.WriteByte((byte)'\n');
    }

    private FileStream Create(string path)
    {
        Directory.CreateDirectory(files.Folder);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    private void Close()
    {
        rows?.Dispose();
        index?.Dispose();
        (rows, index) = (null, null);
    }
}
