using System.Globalization;
using System.Security.Cryptography;
using FraudWatch.Casework.Claims;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Claims;

/// <summary>
/// Loads the finished files of the drop folder, each as one batch. A file is finished when it was not written for
/// <see cref="ClaimsOptions.DropFolderQuiet"/>, or when a file of its name with <c>.ready</c> behind it lies beside it. Files that
/// begin with a dot or end in <c>.part</c> or <c>.tmp</c>, links and subfolders are left alone. A loaded file is moved into
/// <c>done/</c>; one that could not be loaded into <c>failed/</c>, with the reason in a text beside it.
/// </summary>
public sealed class LoadDropFolder
{
    private const string Ready = ".ready";
    private readonly ServerOptions options;
    private readonly TakeContent take;
    private readonly LoadBatch load;
    private readonly TimeProvider time;

    internal LoadDropFolder(ServerOptions options, TakeContent take, LoadBatch load, TimeProvider time) =>
        (this.options, this.take, this.load, this.time) = (options, take, load, time);

    /// <summary>Safe to run again, to be killed and to overlap: the same content is one batch, and a file that is gone is another run's.</summary>
    /// <param name="actor">The job.</param>
    /// <param name="progress">Told one sentence for each file; may be null.</param>
    /// <param name="cancellation">Stops between files and the load in hand.</param>
    /// <returns>What became of the files; all zero when no drop folder is set.</returns>
    /// <exception cref="IOException">The folder cannot be read, or the disk is full.</exception>
    public async Task<DropFolderReport> RunAsync(Actor actor, IProgress<string>? progress, CancellationToken cancellation)
    {
        var report = new DropFolderReport(0, 0, 0);
        if (options.DropFolder is not { Length: > 0 } folder)
            return report;
        foreach (var file in Waiting(folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsFinished(file))
            {
                report = report with { Unfinished = report.Unfinished + 1 };
                continue;
            }
            try
            {
                var failure = await LoadAsync(actor, file, cancellation);
                progress?.Report(failure is null ? $"{file.Name} is loaded." : $"{file.Name} could not be loaded: {failure}");
                report = failure is null ? report with { Loaded = report.Loaded + 1 } : report with { Failed = report.Failed + 1 };
            }
            catch (FileNotFoundException) when (!File.Exists(file.FullName))
            {
                // Another run has put it away, or whoever laid it there took it back: it is that one's to count.
                File.Delete(file.FullName + Ready);
            }
        }
        return report;
    }

    private static List<FileInfo> Waiting(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(file => !file.Name.StartsWith('.') && file.Extension is not (Ready or ".part" or ".tmp"))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    private bool IsFinished(FileInfo file) =>
        File.Exists(file.FullName + Ready) || time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc >= options.Claims.DropFolderQuiet;

    /// <returns>Why it could not be loaded; null when it is.</returns>
    private async Task<string?> LoadAsync(Actor actor, FileInfo file, CancellationToken cancellation)
    {
        string hash;
        await using (var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 128 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan))
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        var content = new ContentToLoad(ReceiveUpload.NameOf(file.Name), hash, file.Length, BatchSource.DropFolder);
        // It waits in its own folder, so the queue's bound is not for it.
        var taken = await take.RunAsync(actor, content, int.MaxValue, null, cancellation) ?? throw new InvalidOperationException("The queue has no bound here.");
        var batch = taken.IsNew ? await load.RunAsync(actor, taken.Batch, file.FullName, cancellation) : taken.Batch;
        var failure = batch.State == BatchState.Failed ? batch.Failure ?? "It failed." : null;
        PutAway(file, failure);
        return failure;
    }

    private void PutAway(FileInfo file, string? failure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(file.DirectoryName ?? "", failure is null ? "done" : "failed"));
        var target = Path.Combine(folder.FullName, file.Name);
        if (File.Exists(target))
            target = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Guid.NewGuid().ToString("N")[..4]}-{file.Name}"));
        File.Move(file.FullName, target);
        if (failure is not null)
            File.WriteAllText(target + ".reason.txt", failure + "\n");
        File.Delete(file.FullName + Ready);
    }
}
