using System.Formats.Tar;
using System.Text.Json;
using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Copying;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>Puts a backup into an empty data folder, and into an empty database where that is PostgreSQL.</summary>
public static class RestoreBackup
{
    /// <param name="options">The settings; of them the data folder and the database.</param>
    /// <param name="file">The archive.</param>
    /// <param name="cancellation">Stops it; the data folder is empty again then.</param>
    /// <exception cref="InvalidOperationException">The target is not empty, or the archive is not what was written.</exception>
    public static async Task<BackupManifest> RunAsync(ServerOptions options, string file, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(options.Data);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new InvalidOperationException($"{root} is not empty. A backup is restored into an empty folder only.");
        var restorer = Actor.System("restore");
        Directory.CreateDirectory(root);
        try
        {
            var manifest = await ExtractAsync(root, file, cancellation);
            using var casework = CaseworkDatabase.At(root, options.Database);
            var copy = Path.Combine(root, BackupManifest.CaseStore);
            await CaseStoreCopy.ReadAsync(casework, copy, cancellation);
            Directory.Delete(copy, recursive: true);
            await SchemaUpgrade.RunAsync(casework, cancellation);
            // Of what was just being received a backup holds nothing.
            await new ReceiveUpload(casework).CancelAllAsync(restorer, cancellation);
            await new RecordBackups(casework).RestoredAsync(restorer, Path.GetFileName(file), () => BackupArchive.OnDiskAsync(file, manifest, cancellation));
            return manifest;
        }
        catch
        {
            // Half a data folder would look like one.
            foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos())
                Remove(entry);
            throw;
        }
    }

    private static async Task<BackupManifest> ExtractAsync(string root, string file, CancellationToken cancellation)
    {
        await using var archive = File.OpenRead(file);
        await using var tar = new TarReader(archive);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
        {
            if (entry.Name == BackupManifest.EntryName)
                return Check(await ManifestAsync(entry, cancellation), found);
            found[entry.Name] = await ExtractAsync(root, entry, cancellation);
        }
        throw new InvalidOperationException($"{file} ends without its manifest: it was cut off. Use another backup.");
    }

    private static async Task<string> ExtractAsync(string root, TarEntry entry, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(root, entry.Name));
        if (entry.EntryType != TarEntryType.RegularFile || !path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException($"The archive holds '{entry.Name}', which no backup has.");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? root);
        await using var hashing = new HashingStream(entry.DataStream ?? Stream.Null, entry.Length);
        await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await hashing.CopyToAsync(target, cancellation);
            target.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, entry.Mode);
        return hashing.Hash();
    }

    private static async Task<BackupManifest> ManifestAsync(TarEntry entry, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream ?? Stream.Null, JsonConventions.Options, cancellation)
        ?? throw new InvalidOperationException("The manifest of the archive is empty.");

    private static BackupManifest Check(BackupManifest manifest, Dictionary<string, string> found)
    {
        var wrong = manifest.Files.Where(file => found.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)
            .Concat(found.Keys.Except(manifest.Files.Keys)).Take(5).ToList();
        return wrong.Count == 0
            ? manifest
            : throw new InvalidOperationException($"The archive is damaged: {string.Join(", ", wrong)} is not what was backed up.");
    }

    private static void Remove(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo folder)
            folder.Delete(recursive: true);
        else
            entry.Delete();
    }
}
