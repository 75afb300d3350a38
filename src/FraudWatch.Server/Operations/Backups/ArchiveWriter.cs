using System.Formats.Tar;
using System.Text.Json;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>A tar archive being written, with the hash of each file in it; only its owner may read it, because it holds the keys.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly FileStream archive;
    private readonly TarWriter tar;
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <param name="path">The file; what was there is overwritten.</param>
    public ArchiveWriter(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        archive = new FileStream(path, options);
        tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
    }

    /// <summary>Adds a file as it is now.</summary>
    /// <returns>False when it is there no more.</returns>
    public async Task<bool> TryAddAsync(ArchivedFile wanted, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(wanted.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await AddAsync(wanted.Name, file, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(file.SafeFileHandle), cancellation);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Adds bytes under a name.</summary>
    public async Task AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content.ToArray());
        await AddAsync(name, stream, null, cancellation);
    }

    /// <summary>Adds the manifest as the last entry and puts everything on the disk.</summary>
    public async Task<BackupManifest> CloseAsync(long watermark, CancellationToken cancellation)
    {
        var manifest = new BackupManifest(DateTime.UtcNow, watermark, hashes);
        using var last = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, JsonConventions.Options));
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.EntryName) { DataStream = last }, cancellation);
        await tar.DisposeAsync();
        archive.Flush(flushToDisk: true);
        return manifest;
    }

    public async ValueTask DisposeAsync()
    {
        await tar.DisposeAsync();
        await archive.DisposeAsync();
    }

    private async Task AddAsync(string name, Stream content, UnixFileMode? mode, CancellationToken cancellation)
    {
        await using var hashing = new HashingStream(content, content.Length);
        var entry = new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = hashing };
        entry.Mode = mode ?? entry.Mode;
        await tar.WriteEntryAsync(entry, cancellation);
        hashes.Add(name, hashing.Hash());
    }
}
