using System.Security.Cryptography;
using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Copying;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Claims;
using FraudWatch.Store;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>
/// Writes one tar archive with the lake, its ledger, quarantine, keys, rules' texts and the case store, while all of them may be in
/// use: within the gate of the claims store what may change, behind it what is written once.
/// </summary>
internal sealed class BackupArchive(ClaimsStore claims, CaseworkDatabase casework, ClaimsGate gate)
{
    /// <param name="file">The archive; it must not exist.</param>
    /// <param name="progress">Told what share of the bytes is written, 0 to 1.</param>
    /// <param name="cancellation">Stops it; no archive is left then.</param>
    /// <exception cref="IOException">The archive exists already, or the disk refused.</exception>
    public async Task<BackupManifest> WriteAsync(string file, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new IOException($"{file} exists already; a backup overwrites nothing.");
        var copy = Path.Combine(claims.Folder.Temporary, $"{BackupManifest.CaseStore}-{Guid.NewGuid():N}");
        var aside = AsideOf(file);
        try
        {
            BackupManifest manifest;
            await using (var archive = new ArchiveWriter(aside))
                manifest = await FillAsync(archive, copy, progress, cancellation);
            File.Move(aside, file);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
            if (Directory.Exists(copy))
                Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Length and hash of an archive as the disk has it.</summary>
    public static async Task<WrittenArchive> OnDiskAsync(string file, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation));
        return new WrittenArchive(written.Length, hash, manifest.Files.Count, manifest.Watermark);
    }

    /// <summary>Where an archive lies until it is whole.</summary>
    public static string AsideOf(string file) => file + ".part";

    private async Task<BackupManifest> FillAsync(ArchiveWriter archive, string copy, IProgress<double>? progress, CancellationToken cancellation)
    {
        BackupContents contents;
        var (written, whole) = (0L, 1L);
        using (await gate.EnterAsync("a backup's beginning", cancellation))
        {
            // The case store comes first: what is put into the data folder after it is at most too much.
            await CaseStoreCopy.WriteAsync(casework, copy, cancellation);
            await using var context = casework.Open();
            contents = BackupContents.Of(claims, copy, await ReceiveUpload.WaitingFilesAsync(context, cancellation), cancellation);
            whole = Math.Max(1, contents.Changing.Concat(contents.Lasting).Sum(file => file.Length));
            await archive.AddAsync(BackupContents.Ledger, contents.Lake.Ledger, cancellation);
            await AddAsync(contents.Changing);
        }
        await AddAsync(contents.Lasting);
        return await archive.CloseAsync(contents.Lake.Watermark, cancellation);

        async Task AddAsync(IReadOnlyList<ArchivedFile> files)
        {
            foreach (var file in files)
            {
                if (!await archive.TryAddAsync(file, cancellation) && BackupContents.IsNeeded(file))
                    throw new IOException($"{file.Name} is missing from the data folder.");
                written += file.Length;
                progress?.Report(Math.Min(1, (double)written / whole));
            }
        }
    }
}
