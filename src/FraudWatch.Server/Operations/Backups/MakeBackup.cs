using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>Makes a backup while the service runs, into the folder of the settings, and writes down what became of it.</summary>
internal sealed class MakeBackup(BackupArchive archive, RecordBackups record, ServerOptions options, IHostApplicationLifetime lifetime)
{
    /// <summary>Where backups go.</summary>
    /// <exception cref="RefusedException">The settings name no folder.</exception>
    public string Folder => options.Backup.Folder
        ?? throw RefusedException.Conflict("The setting Backup:Folder names no folder to write backups into. Set it and start the service anew.");

    /// <summary>Writes down that one begins; <see cref="RunAsync"/> makes it.</summary>
    /// <exception cref="RefusedException">Another is being written, or there is no folder for it.</exception>
    public Task<StoredBackup> BeginAsync(Actor actor, CancellationToken cancellation)
    {
        _ = Folder;
        return record.BeginAsync(actor, cancellation);
    }

    /// <summary>Makes it.</summary>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="backup">One that has begun.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it; no archive is left then.</param>
    public async Task<StoredBackup> RunAsync(Actor actor, StoredBackup backup, IProgress<double>? progress, CancellationToken cancellation)
    {
        try
        {
            var file = Path.Combine(Folder, backup.FileName);
            var manifest = await archive.WriteAsync(file, progress, cancellation);
            var done = await record.DoneAsync(actor, backup.Id, await BackupArchive.OnDiskAsync(file, manifest, cancellation));
            await RemoveOutlivedAsync(actor, cancellation);
            return done;
        }
        catch (OperationCanceledException)
        {
            var (state, why) = lifetime.ApplicationStopping.IsCancellationRequested
                ? (BackupState.Interrupted, "The service was stopped in the middle of it.")
                : (BackupState.Cancelled, "Somebody stopped it.");
            await record.EndedAsync(actor, backup.Id, state, why);
            throw;
        }
        catch (Exception error)
        {
            await record.EndedAsync(actor, backup.Id, BackupState.Failed, WorkProblem.Of(error));
            throw;
        }
    }

    // Only what the store knows by name is deleted: other files in the folder are somebody else's.
    private async Task RemoveOutlivedAsync(Actor actor, CancellationToken cancellation)
    {
        foreach (var backup in await record.OutlivedAsync(options.Backup.Keep, cancellation))
        {
            File.Delete(Path.Combine(Folder, backup.FileName));
            await record.RemovedAsync(actor, backup.Id);
        }
    }

    /// <summary>At the start: backups that a killed service left are interrupted, and their halves are deleted.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        foreach (var name in await record.InterruptAsync(cancellation))
        {
            if (options.Backup.Folder is { } folder)
                File.Delete(BackupArchive.AsideOf(Path.Combine(folder, name)));
        }
    }
}
