using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// Appends rows to a table in chunks. Rows count once <see cref="DuckDBAppenderRow.EndRow"/> was called; all are in the
/// table after <see cref="Close"/>. Outside a transaction DuckDB commits every some chunks, so that a failed load leaves
/// a part behind: begin one where all or nothing matters.
/// </summary>
public sealed class DuckDBAppender : IDisposable
{
    private static readonly int RowsPerChunk = (int)NativeMethods.VectorSize();

    private readonly AppenderHandle appender;
    private readonly DataChunkHandle chunk;
    private readonly VectorWriter[] writers;
    private int rows;
    private bool closed;

    private DuckDBAppender(AppenderHandle appender, TableDescriptionHandle description, string table)
    {
        (this.appender, Table) = (appender, table);
        var types = ColumnTypes(appender);
        try
        {
            chunk = CreateChunk(types);
            writers = [.. types.Select((type, i) => VectorWriters.For(ColumnName(description, i), ColumnType.Read(type)))];
        }
        finally
        {
            Array.ForEach(types, type => type.Dispose());
        }

        AttachWriters();
    }

    internal string Table { get; }

    internal int ColumnCount => writers.Length;

    /// <summary>Begins a row; one that was begun before and not ended is dropped.</summary>
    /// <exception cref="DuckDBException">The rows so far were refused, by a constraint for example.</exception>
    public DuckDBAppenderRow CreateRow()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (rows == RowsPerChunk)
            Flush();
        return new DuckDBAppenderRow(this, rows);
    }

    /// <summary>Appends what is left and ends the appender. Closing twice does nothing.</summary>
    /// <exception cref="DuckDBException">The rows were refused, by a constraint for example.</exception>
    public void Close()
    {
        if (closed)
            return;
        closed = true;
        using (appender)
        using (chunk)
        {
            Flush();
            Check(NativeMethods.AppenderClose(appender));
        }
    }

    /// <inheritdoc cref="Close"/>
    public void Dispose() => Close();

    internal static DuckDBAppender Create(ConnectionHandle connection, string? catalog, string? schema, string table)
    {
        var state = NativeMethods.AppenderCreate(connection, catalog, schema, table, out var appender);
        try
        {
            Check(state, appender);
            using var description = Describe(connection, catalog, schema, table);
            return new DuckDBAppender(appender, description, table);
        }
        catch
        {
            appender.Dispose();
            throw;
        }
    }

    /// <summary>The writer of a column, with the place made ready for a value.</summary>
    internal VectorWriter Writer(int column, int row)
    {
        var writer = writers[column];
        writer.MarkPresent(row);
        return writer;
    }

    internal void WriteDefault(int column, int row)
    {
        writers[column].MarkPresent(row);
        Check(NativeMethods.AppendDefaultToChunk(appender, chunk, (ulong)column, (ulong)row));
    }

    internal void EndRow(int row)
    {
        if (closed || row != rows)
            throw new InvalidOperationException("This row was ended or dropped already; begin one with CreateRow.");
        rows++;
    }

    private void Flush()
    {
        if (rows == 0)
            return;
        NativeMethods.DataChunkSetSize(chunk, (ulong)rows);
        rows = 0;
        Check(NativeMethods.AppendDataChunk(appender, chunk));
        NativeMethods.DataChunkReset(chunk);
        AttachWriters();
    }

    private void AttachWriters()
    {
        for (var i = 0; i < writers.Length; i++)
            writers[i].Attach(NativeMethods.DataChunkGetVector(chunk, (ulong)i));
    }

    private void Check(DuckDBState state) => Check(state, appender);

    private static unsafe void Check(DuckDBState state, AppenderHandle appender)
    {
        if (state != DuckDBState.Success)
            throw new DuckDBException(NativeText.Borrowed(NativeMethods.AppenderError(appender)));
    }

    private static unsafe TableDescriptionHandle Describe(ConnectionHandle connection, string? catalog, string? schema, string table)
    {
        if (NativeMethods.TableDescriptionCreate(connection, catalog, schema, table, out var description) == DuckDBState.Success)
            return description;
        using (description)
            throw new DuckDBException(NativeText.Borrowed(NativeMethods.TableDescriptionError(description)));
    }

    private static unsafe string ColumnName(TableDescriptionHandle description, int column) =>
        NativeText.Owned(NativeMethods.TableDescriptionColumnName(description, (ulong)column));

    private static LogicalTypeHandle[] ColumnTypes(AppenderHandle appender) =>
        [.. Enumerable.Range(0, (int)NativeMethods.AppenderColumnCount(appender)).Select(i => NativeMethods.AppenderColumnType(appender, (ulong)i))];

    private static unsafe DataChunkHandle CreateChunk(LogicalTypeHandle[] types)
    {
        var pointers = Array.ConvertAll(types, type => type.DangerousGetHandle());
        fixed (IntPtr* first = pointers)
            return NativeMethods.CreateDataChunk(first, (ulong)pointers.Length);
    }
}
