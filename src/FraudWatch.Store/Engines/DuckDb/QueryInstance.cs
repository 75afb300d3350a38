using System.Data;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>The one DuckDB instance that queries run on, over the derived file.</summary>
internal sealed class QueryInstance : IDisposable
{
    private readonly DuckDBConnection root;
    private readonly DerivedFile file;
    private int lent;

    private QueryInstance(DuckDBConnection root, DerivedFile file) => (this.root, this.file) = (root, file);

    /// <summary>Connections that were handed out and not closed.</summary>
    public int Lent => lent;

    /// <summary>Opens the file and lets <paramref name="prepare"/> bring it up to date; a damaged file is set aside and an empty one opened.</summary>
    public static QueryInstance Open(DataFolder folder, StoreOptions options, Action<DuckDBConnection> prepare)
    {
        var file = new DerivedFile(folder, options);
        file.SetAsideWriteAheadLog();
        if (file.Exists)
        {
            var problem = file.Problem();
            try
            {
                if (problem is null)
                    return Start(folder, options, file, prepare, probe: !file.IsSealed);
            }
            catch (DuckDBException damage)
            {
                problem = damage.Message.ReplaceLineEndings(" ");
            }

            file.SetAsideDamaged(problem);
        }

        return Start(folder, options, file, prepare, probe: false);
    }

    /// <summary>A new open connection; the caller disposes it before the instance closes.</summary>
    public DuckDBConnection Connect()
    {
        var connection = root.Duplicate();
        connection.Open();
        Interlocked.Increment(ref lent);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed)
                Interlocked.Decrement(ref lent);
        };
        return connection;
    }

    /// <summary>
    /// Writes everything into the file and closes it. While lent connections are open the file stays open, and is checked
    /// in full the next time.
    /// </summary>
    public void Dispose()
    {
        if (root.State != ConnectionState.Open)
            return;
        var isLast = lent == 0;
        if (isLast)
            root.Run("CHECKPOINT");
        root.Dispose();
        if (isLast)
            file.Seal();
    }

    private static QueryInstance Start(DataFolder folder, StoreOptions options, DerivedFile file, Action<DuckDBConnection> prepare, bool probe)
    {
        file.BreakSeal();
        var connection = new DuckDBConnection($"Data Source={folder.Derived}");
        try
        {
            connection.Open();
            if (probe)
                DerivedTables.ReadAll(connection);
            DerivedTables.CreateSchemas(connection);
            foreach (var setting in QuerySettings.Of(folder, options))
                connection.Run($"SET {setting}");
            prepare(connection);
            connection.Run("CHECKPOINT");
            return new QueryInstance(connection, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
