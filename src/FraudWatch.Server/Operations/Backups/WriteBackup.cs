using FraudWatch.Casework.Storage;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Hosting;
using FraudWatch.Store;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>Backs up a data folder that no service uses. A running service makes its own: <see cref="MakeBackup"/>.</summary>
public static class WriteBackup
{
    /// <param name="options">The settings; of them the data folder and the database.</param>
    /// <param name="file">The archive; it must not exist.</param>
    /// <param name="cancellation">Stops it; no archive is left then.</param>
    /// <exception cref="StoreInUseException">The service runs: it owns the data folder. The message says how it makes a backup.</exception>
    /// <exception cref="IOException">The archive exists already, or the disk refused.</exception>
    public static async Task<BackupManifest> RunAsync(ServerOptions options, string file, CancellationToken cancellation)
    {
        using var store = Open(options);
        using var casework = CaseworkDatabase.At(options.Data, options.Database);
        await SchemaUpgrade.RunAsync(casework, cancellation);
        return await new BackupArchive(store, casework, new ClaimsGate()).WriteAsync(file, progress: null, cancellation);
    }

    private static ClaimsStore Open(ServerOptions options)
    {
        try
        {
            return ClaimsStore.Open(options.Data);
        }
        catch (StoreInUseException inUse)
        {
            var where = options.Backup.Folder is { } folder
                ? $"it writes one into {folder}"
                : "it needs the setting Backup:Folder, a folder to write it into";
            throw new StoreInUseException($"{inUse.Message} A running service makes its own backup, without being stopped, by POST /api/v1/backups: {where}.");
        }
    }
}
