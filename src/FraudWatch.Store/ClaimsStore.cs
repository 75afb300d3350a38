using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Lake;

namespace FraudWatch.Store;

/// <summary>
/// One data folder, owned by this process: the lake of accepted claims, which is the truth, and the query instance, whose
/// file holds only what is computed from it.
/// </summary>
public sealed class ClaimsStore : IDisposable
{
    private readonly StoreLock hold;
    private readonly StoreOptions options;
    private readonly Lock refreshing = new();
    private QueryInstance queries;

    private ClaimsStore(DataFolder folder, StoreOptions options, StoreLock hold)
    {
        (Folder, this.options, this.hold) = (folder, options, hold);
        folder.EmptyTemporary();
        Lake = ClaimsLake.Open(folder, options);
        queries = QueryInstance.Open(folder, options);
    }

    public DataFolder Folder { get; }

    public ClaimsLake Lake { get; }

    /// <summary>Number of committed batches.</summary>
    public long Watermark => Lake.Watermark;

    /// <summary>
    /// Whether the derived tables are gone because their file was new, damaged or deleted: the stages must run before
    /// claims, features, findings and scores can be read.
    /// </summary>
    public bool DerivedIsMissing => queries.IsNew;

    /// <summary>
    /// Takes the folder's lock, removes what a killed process left, sets damaged derived files aside and opens the rest.
    /// A folder that does not exist is created.
    /// </summary>
    /// <exception cref="StoreInUseException">Another process owns the folder.</exception>
    /// <exception cref="LedgerDamagedException">The ledger is not what was written.</exception>
    public static ClaimsStore Open(string dataDirectory, StoreOptions? options = null)
    {
        var folder = DataFolder.At(dataDirectory);
        folder.Create();
        var hold = StoreLock.Take(folder);
        try
        {
            var store = new ClaimsStore(folder, options ?? new StoreOptions(), hold);
            store.RefreshViews();
            return store;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A new connection to the query instance: it may read the lake's views and everything derived, write only by COPY
    /// into <see cref="DataFolder.Export"/>, and change no setting. Dispose it before the store.
    /// </summary>
    public DuckDBConnection Connect() => queries.Connect();

    /// <summary>Makes what was committed since the last call visible to queries.</summary>
    public void RefreshViews()
    {
        lock (refreshing)
        {
            using var connection = Connect();
            new LakeViews(Folder, Lake.State, options.Log).Create(connection);
        }
    }

    public void Dispose()
    {
        queries.Dispose();
        Lake.Dispose();
        hold.Dispose();
    }
}
