using System.Formats.Tar;
using System.Text.Json;
using FraudWatch.Casework.Copying;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Http;
using FraudWatch.Store;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>
/// Writes one tar archive with the lake, its ledger, quarantine, keys, rules' texts and the case store. What is derived is left
/// out: a run makes it again. The archive holds the keys, so only its owner may read it.
/// </summary>
public static class WriteBackup
{
    private static readonly string[] LeftOut = ["tmp/", "store.duckdb", "store.lock", "store.owner", "patients/", "casework/casework.db"];

    /// <param name="options">The settings; of them the data folder and the database.</param>
    /// <param name="file">The archive; it must not exist.</param>
    /// <param name="cancellation">Stops it; no archive is left then.</param>
    /// <exception cref="StoreInUseException">The service runs: it owns the data folder.</exception>
    /// <exception cref="IOException">The archive exists already, or the disk refused.</exception>
    public static async Task<BackupManifest> RunAsync(ServerOptions options, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new IOException($"{file} exists already; a backup overwrites nothing.");
        using var store = ClaimsStore.Open(options.Data);
        using var casework = CaseworkDatabase.At(options.Data, options.Database);
        await SchemaUpgrade.RunAsync(casework, cancellation);
        var copy = Path.Combine(store.Folder.Temporary, BackupManifest.CaseStore);
        await CaseStoreCopy.WriteAsync(casework, copy, cancellation);
        var aside = file + ".part";
        try
        {
            var manifest = await WriteAsync(store, copy, aside, cancellation);
            File.Move(aside, file);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<BackupManifest> WriteAsync(ClaimsStore store, string copy, string aside, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var archive = new FileStream(aside, options);
        await using var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in FilesOf(store.Folder.Root, copy))
            files.Add(name, await AddAsync(tar, name, path, cancellation));
        var manifest = new BackupManifest(DateTime.UtcNow, store.Watermark, files);
        using var last = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, JsonConventions.Options));
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.EntryName) { DataStream = last }, cancellation);
        await tar.DisposeAsync();
        archive.Flush(flushToDisk: true);
        return manifest;
    }

    private static IEnumerable<(string Name, string Path)> FilesOf(string root, string copy) => Directory
        .EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
        .Where(file => !LeftOut.Any(start => file.Name.StartsWith(start, StringComparison.Ordinal)))
        .Concat(Directory.EnumerateFiles(copy).Select(path => ($"{BackupManifest.CaseStore}/{Path.GetFileName(path)}", path)));

    private static async Task<string> AddAsync(TarWriter tar, string name, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        await using var hashing = new HashingStream(file);
        // The archive's entry takes its length from a stream that can seek, so the hash is of a first reading.
        await hashing.CopyToAsync(Stream.Null, cancellation);
        file.Position = 0;
        var entry = new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = file };
        if (!OperatingSystem.IsWindows())
            entry.Mode = File.GetUnixFileMode(path);
        await tar.WriteEntryAsync(entry, cancellation);
        return hashing.Hash();
    }
}
