using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Server.Operations;

/// <summary>The claims store answers, and the disk under it has room for a batch.</summary>
internal sealed class ClaimsStoreCheck(ClaimsStore store) : IReadinessCheck
{
    private const long LeastFreeBytes = 512L << 20;

    public Task<string?> FaultAsync(CancellationToken cancellation) => Task.FromResult(Fault());

    private string? Fault()
    {
        try
        {
            using var connection = store.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "select 1";
            command.ExecuteScalar();
        }
        catch (Exception e) when (e is DuckDBException or ObjectDisposedException or InvalidOperationException)
        {
            return "The claims store does not answer.";
        }
        return new DriveInfo(store.Folder.Root).AvailableFreeSpace < LeastFreeBytes ? "The disk of the data folder is nearly full." : null;
    }
}
