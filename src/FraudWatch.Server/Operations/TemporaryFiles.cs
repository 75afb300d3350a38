using FraudWatch.Store;

namespace FraudWatch.Server.Operations;

/// <summary>Files in the store's export folder that nobody fetched or removed: each start empties it, and this does while the service runs.</summary>
internal sealed class TemporaryFiles(ClaimsStore claims, TimeProvider time)
{
    /// <summary>Deletes those that nobody has written to for so long.</summary>
    /// <returns>How many went.</returns>
    public int Delete(TimeSpan older, CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - older;
        var deleted = 0;
        foreach (var file in new DirectoryInfo(claims.Folder.Export).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.LastWriteTimeUtc >= before)
                continue;
            file.Delete();
            deleted++;
        }
        return deleted;
    }
}
