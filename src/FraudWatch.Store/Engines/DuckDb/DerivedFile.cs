using System.Globalization;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// The file of the query instance. All that it holds can be computed again from the lake, so a damaged one is set aside,
/// never repaired, and DuckDB is given none that could end the process.
/// </summary>
internal sealed class DerivedFile(DataFolder folder, StoreOptions options)
{
    private const int HeaderLength = 3 * 4096;
    private const int MagicOffset = 8;
    private const int AsideKept = 2;

    private static ReadOnlySpan<byte> Magic => "DUCK"u8;

    public bool Exists => File.Exists(folder.Derived);

    /// <summary>Whether the file is, by size and time, the one that <see cref="Seal"/> was called for.</summary>
    public bool IsSealed => File.Exists(SealFile) && File.ReadAllText(SealFile) == Stamp();

    private string SealFile => folder.Derived + ".seal";

    /// <summary>Notes that the file was closed in good order, so that the next opening need not read it in full.</summary>
    public void Seal() => File.WriteAllText(SealFile, Stamp());

    public void BreakSeal() => File.Delete(SealFile);

    /// <summary>
    /// A write-ahead log is left only by a process that ended without closing the store. Replaying a torn one can fail
    /// and even end the process; without it the file is as at its last checkpoint, and the stages recompute the rest.
    /// </summary>
    public void SetAsideWriteAheadLog()
    {
        foreach (var log in WriteAheadLogs().Where(log => new FileInfo(log).Length > 0))
        {
            var aside = SetAside(log);
            options.Log($"WARNING: the last process did not close the store. Its write-ahead log was set aside as {Path.GetFileName(aside)}; derived tables are as at the last checkpoint and are computed again by the next run.");
        }
    }

    /// <summary>What is wrong with the file's header, in a few words; null when it looks like a database.</summary>
    public string? Problem()
    {
        using var file = File.OpenRead(folder.Derived);
        Span<byte> header = stackalloc byte[MagicOffset + Magic.Length];
        if (file.Length < HeaderLength || file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            return "it is cut short";
        return header[MagicOffset..].SequenceEqual(Magic) ? null : "it does not begin like a DuckDB file";
    }

    public void SetAsideDamaged(string problem)
    {
        var aside = SetAside(folder.Derived);
        foreach (var log in WriteAheadLogs())
            File.Delete(log);
        options.Log($"WARNING: the derived database {folder.Derived} is damaged ({problem}). It was set aside as {Path.GetFileName(aside)} and an empty one takes its place; the claims in the lake are untouched. Run 'fraudwatch run' to compute claims, features, findings and scores again.");
    }

    /// <summary>Removes the file and its log; nobody may have it open.</summary>
    public void Delete()
    {
        foreach (var log in WriteAheadLogs())
            File.Delete(log);
        File.Delete(folder.Derived);
        BreakSeal();
    }

    private string Stamp()
    {
        var file = new FileInfo(folder.Derived);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    private List<string> WriteAheadLogs() =>
        [.. Beside("*wal*").Where(file => !file.Contains(".damaged-", StringComparison.Ordinal))];

    private string[] Beside(string suffix) => Directory.GetFiles(folder.Root, Path.GetFileName(folder.Derived) + suffix);

    /// <summary>Keeps the newest few only: everything in them can be computed again, and they may be large.</summary>
    private string SetAside(string path)
    {
        foreach (var old in Beside("*.damaged-*").OrderByDescending(File.GetLastWriteTimeUtc).Skip(AsideKept))
            File.Delete(old);
        var time = options.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var aside = $"{path}.damaged-{time}";
        for (var n = 2; File.Exists(aside); n++)
            aside = $"{path}.damaged-{time}-{n}";
        File.Move(path, aside);
        return aside;
    }
}
