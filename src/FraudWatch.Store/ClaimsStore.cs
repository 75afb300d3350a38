using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store;

/// <summary>
/// One data folder, owned by this process: the lake of accepted claims, which is the truth, and the query instance, whose
/// file holds only what is computed from it.
/// </summary>
public sealed class ClaimsStore : IDisposable
{
    private readonly StoreLock hold;
    private readonly StoreOptions options;
    private readonly Lock changing = new();
    private QueryInstance queries;
    private bool disposed;

    private ClaimsStore(DataFolder folder, StoreOptions options, StoreLock hold)
    {
        (Folder, this.options, this.hold) = (folder, options, hold);
        folder.EmptyTemporary();
        Lake = ClaimsLake.Open(folder, options);
        try
        {
            queries = OpenQueries();
        }
        catch
        {
            Lake.Dispose();
            throw;
        }
    }

    public DataFolder Folder { get; }

    public ClaimsLake Lake { get; }

    /// <summary>Number of committed batches.</summary>
    public long Watermark => Lake.Watermark;

    /// <summary>
    /// Whether nothing derived is there, because nothing was computed yet or the file was damaged or deleted: the stages
    /// must run before claims, features, findings and scores can be read.
    /// </summary>
    public bool DerivedIsMissing
    {
        get
        {
            using var connection = Connect();
            return !DerivedTables.Any(connection);
        }
    }

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
            return new ClaimsStore(folder, options ?? new StoreOptions(), hold);
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
        lock (changing)
        {
            using var connection = Connect();
            CreateViews(connection);
        }
    }

    /// <summary>The tables' live rows and hashes, as queries see them after <see cref="RefreshViews"/>.</summary>
    public StoreInfo Info(CancellationToken cancellation = default)
    {
        using var connection = Connect();
        var state = Lake.State;
        return new StoreInfo(
            state.Watermark,
            state.Tables.Keys.Order(StringComparer.Ordinal).ToDictionary(
                name => name,
                name => TableHash.Of(connection, InputTables.ByName(name), $"lake.{SqlText.Name(name)}", cancellation)),
            RowHash.Method,
            connection.ServerVersion);
    }

    /// <summary>
    /// Reads the whole store: ledger lines against their checksums, files against the ledger, delete vectors against the
    /// files, views against the lake, and the blocks of the derived file. Changes nothing.
    /// </summary>
    /// <param name="progress">Told the name of each table when its turn comes.</param>
    /// <param name="cancellation">Stops between files and interrupts statements.</param>
    public async Task<VerifyReport> VerifyAsync(IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        RefreshViews();
        using var connection = Connect();
        return await new LakeVerification(Folder, options, Lake.State, connection)
            .RunAsync(Lake.Ledger, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>Deletes the derived file and starts an empty one; the stages compute its content from the lake again.</summary>
    /// <exception cref="StoreException">A connection is still open.</exception>
    public Task RebuildAsync(CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            lock (changing)
            {
                if (queries.Lent > 0)
                    throw new StoreException($"The derived database cannot be rebuilt while {queries.Lent} connections to it are open.");
                queries.Dispose();
                new DerivedFile(Folder, options).Delete();
                queries = OpenQueries();
            }
        },
        cancellation);

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        queries.Dispose();
        Lake.Dispose();
        hold.Dispose();
    }

    private QueryInstance OpenQueries() => QueryInstance.Open(Folder, options, CreateViews);

    private void CreateViews(DuckDBConnection connection) => new LakeViews(Folder, Lake.State, options.Log).Create(connection);
}
