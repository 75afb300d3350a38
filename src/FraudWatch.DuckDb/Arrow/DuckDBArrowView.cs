using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// A view over Arrow batches, read where they lie; made by <see cref="DuckDBConnection.CreateArrowView"/>. Dispose it when no
/// statement reads from it any more, and before its connection is closed.
/// </summary>
public sealed class DuckDBArrowView : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly Arrow.ArrowScanSource source;
    private readonly string batches;
    private bool disposed;

    private DuckDBArrowView(DuckDBConnection connection, string name, Arrow.ArrowScanSource source)
    {
        (this.connection, Name, this.source) = (connection, name, source);
        batches = name + " batches";
    }

    /// <summary>Its name, not quoted.</summary>
    public string Name { get; }

    /// <summary>What the source of the batches threw while a statement read them; null when nothing went wrong.</summary>
    public Exception? Failure => source.Failure;

    internal static DuckDBArrowView Create(DuckDBConnection connection, string name, Schema schema, Func<IArrowArrayStream> open)
    {
        var view = new DuckDBArrowView(connection, name, new Arrow.ArrowScanSource(schema, open));
        try
        {
            view.Register();
            var columns = schema.FieldsList.Select((field, i) => $"{Quoted(Arrow.ScanBatches.Row)}.{Arrow.ScanBatches.NameOf(i)} AS {Quoted(field.Name)}");
            view.Run($"CREATE OR REPLACE VIEW {Quoted(name)} AS SELECT {string.Join(", ", columns)} FROM {Quoted(view.batches)}");
            return view;
        }
        catch
        {
            view.Dispose();
            throw;
        }
    }

    /// <summary>Drops the view.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        if (connection.State == System.Data.ConnectionState.Open)
            Drop();
        source.Dispose();
    }

    /// <summary>A name as SQL takes it, whatever is in it.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Drop()
    {
        try
        {
            Run($"DROP VIEW IF EXISTS {Quoted(Name)}");
            Run($"DROP VIEW IF EXISTS {Quoted(batches)}");
        }
        catch (DuckDBException failure) when (failure.ErrorType == DuckDBErrorType.Transaction)
        {
            // In a failed transaction nothing can be dropped; its rollback takes the views with it.
        }
    }

    private unsafe void Register()
    {
        if (NativeMethods.ArrowScan(connection.NativeConnection, batches, source.Stream) != DuckDBState.Success)
            throw new DuckDBException($"DuckDB does not take Arrow batches of the schema {string.Join(", ", source.Wrapped.FieldsList)}.", DuckDBErrorType.InvalidInput);
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
