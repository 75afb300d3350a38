using System.Globalization;
using System.Text;
using System.Text.Json;
using FraudWatch.Store.Ingest.Identity;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest;

/// <summary>
/// The rows that were not stored. The list names file, line, column and reason and no value; the rows themselves are
/// encrypted, and every reading of them is logged in the data folder (<c>quarantine/access.log</c>).
/// </summary>
public static class Quarantine
{
    /// <summary>The quarantined rows of one batch, or of all, in the order of batch, file and line.</summary>
    public static IReadOnlyList<QuarantinedRow> List(ClaimsStore store, string? batch = null) =>
        [.. Batches(store, batch).SelectMany(Read)
            .OrderBy(row => row.Batch, StringComparer.Ordinal)
            .ThenBy(row => row.File, StringComparer.Ordinal)
            .ThenBy(row => row.Line)];

    /// <summary>The ids of all batches with quarantined rows.</summary>
    public static IReadOnlyList<string> BatchesOf(ClaimsStore store) => [.. Batches(store, null).Select(folder => Path.GetFileName(folder))];

    /// <summary>The quarantined rows of one batch in the order of their numbers, read as they are asked for; none for a batch without.</summary>
    public static IEnumerable<QuarantinedRow> Rows(ClaimsStore store, string batch) => Batches(store, batch).SelectMany(Read);

    /// <summary>Removes what a load left that was killed before its commit. Never call it for a batch that was committed.</summary>
    public static void Forget(ClaimsStore store, string batch)
    {
        foreach (var folder in Batches(store, batch))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// Writes a batch's rows as files that can be repaired and ingested again: UTF-8, each with its own header. Rows
    /// of a Parquet file come as JSON lines.
    /// </summary>
    /// <param name="store">The store, whose key decrypts the rows.</param>
    /// <param name="batch">The batch's id.</param>
    /// <param name="folder">Where to write; one file for each that had bad rows.</param>
    /// <param name="reader">Who reads them, for the log.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="StoreException">The batch has no quarantined rows.</exception>
    public static IReadOnlyList<string> Export(ClaimsStore store, string batch, string folder, string reader)
    {
        var folders = Batches(store, batch);
        if (folders.Count == 0)
            throw new StoreException($"Batch {batch} has no quarantined rows.");
        LogAccess(store, reader, "export", batch);
        Directory.CreateDirectory(folder);
        using var cipher = new RowCipher(IdentityKey.Of(store.Folder).QuarantineKey);
        return [.. folders.SelectMany(from => Export(from, cipher, folder))];
    }

    internal static void LogAccess(ClaimsStore store, string reader, string what, string batch) => File.AppendAllText(
        Path.Combine(store.Folder.Quarantine, "access.log"),
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:O}\t{reader}\t{what}\t{batch}\n"));

    internal static IEnumerable<IndexLine> Lines(QuarantineFiles files) =>
        File.ReadLines(files.Index, Encoding.UTF8).Select(line => JsonSerializer.Deserialize<IndexLine>(line, QuarantineFiles.Json)
            ?? throw new StoreException($"{files.Index} is damaged."));

    private static List<string> Export(string from, RowCipher cipher, string to)
    {
        var files = new QuarantineFiles(from);
        var written = new List<string>();
        using var rows = File.OpenRead(files.Rows);
        FileStream? file = null;
        try
        {
            // Damaged records come before those that conversion refused: back into the order of the file.
            foreach (var line in Lines(files).OrderBy(line => line.File).ThenBy(line => line.Line))
            {
                if (line.Name is not null)
                {
                    file?.Dispose();
                    written.Add(Path.Combine(to, $"{Path.GetFileName(from)}-{line.File}-{PlainName(line.Name)}"));
                    file = new FileStream(written[^1], FileMode.Create);
                }

                file?.Write(Decrypt(rows, line, cipher));
            }
        }
        finally
        {
            file?.Dispose();
        }

        return written;
    }

    /// <summary>A row with its line end; nothing for a file without a header.</summary>
    private static byte[] Decrypt(FileStream rows, IndexLine line, RowCipher cipher)
    {
        var bytes = new byte[line.Length];
        rows.Position = line.Offset;
        rows.ReadExactly(bytes);
        var row = cipher.Decrypt(bytes, line.Offset);
        return row.Length == 0 ? row : [.. row, (byte)'\n'];
    }

    private static IEnumerable<QuarantinedRow> Read(string folder)
    {
        var names = new Dictionary<int, string>();
        var number = 0L;
        foreach (var line in Lines(new QuarantineFiles(folder)))
        {
            if (line.Name is not null)
                names[line.File] = line.Name;
            else
                yield return new QuarantinedRow(Path.GetFileName(folder), ++number, names[line.File], line.Table, line.Line, line.ColumnNumber, line.Column, line.Reason, line.IsCut);
        }
    }

    private static List<string> Batches(ClaimsStore store, string? batch) =>
        !Directory.Exists(store.Folder.Quarantine) ? [] :
        [.. Directory.EnumerateDirectories(store.Folder.Quarantine)
            .Where(folder => batch is null || Path.GetFileName(folder) == batch)
            .Order(StringComparer.Ordinal)];

    /// <summary>A file's name without its folders, its packing, and what file systems refuse.</summary>
    private static string PlainName(string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return string.Concat(plain.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
    }
}
