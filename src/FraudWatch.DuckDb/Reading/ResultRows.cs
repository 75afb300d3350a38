using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The rows of one result: its columns, the chunk in hand and the row in that chunk.</summary>
internal sealed class ResultRows : IDisposable
{
    private readonly ResultHandle result;
    private readonly StatementRunner runner;
    private readonly Dictionary<string, int> ordinals = new(StringComparer.OrdinalIgnoreCase);
    private DataChunkHandle? chunk;
    private int rowsInChunk;
    private int row = -1;
    private bool finished;

    public unsafe ResultRows(ResultHandle result, StatementRunner runner)
    {
        (this.result, this.runner) = (result, runner);
        var count = (int)NativeMethods.ColumnCount(result.Pointer);
        Columns = new VectorReader[count];
        Names = new string[count];
        for (var i = 0; i < count; i++)
        {
            using var type = NativeMethods.ColumnLogicalType(result.Pointer, (ulong)i);
            Columns[i] = VectorReaders.For(ColumnType.Read(type));
            Names[i] = NativeText.Borrowed(NativeMethods.ColumnName(result.Pointer, (ulong)i));
            ordinals.TryAdd(Names[i], i);
        }

        HasRows = NextChunk(CancellationToken.None);
    }

    public VectorReader[] Columns { get; }

    public string[] Names { get; }

    public bool HasRows { get; }

    /// <summary>Whether the next row is already here, so that <see cref="Read"/> will not wait for DuckDB.</summary>
    public bool NextIsInHand => row + 1 < rowsInChunk;

    /// <summary>The row within the chunk; throws before the first <see cref="Read"/> and after the last.</summary>
    public int Row => (uint)row < (uint)rowsInChunk ? row : throw new InvalidOperationException("There is no current row: call Read first, and only use the row while it returns true.");

    [SuppressMessage("Usage", "CA2201", Justification = "The exception that ADO.NET prescribes for GetOrdinal.")]
    public int Ordinal(string name) => ordinals.TryGetValue(name, out var ordinal)
        ? ordinal
        : throw new IndexOutOfRangeException($"The result has no column named '{name}'. It has: {string.Join(", ", Names)}.");

    public bool Read(CancellationToken cancellationToken)
    {
        if (NextIsInHand)
        {
            row++;
            return true;
        }

        if (!NextChunk(cancellationToken))
            return false;
        row = 0;
        return true;
    }

    public void Dispose()
    {
        (rowsInChunk, row) = (0, -1);
        chunk?.Dispose();
        result.Dispose();
    }

    private bool NextChunk(CancellationToken cancellationToken)
    {
        if (finished)
            return false;
        (rowsInChunk, row) = (0, -1);
        chunk?.Dispose();
        chunk = runner.Fetch(result, cancellationToken);
        if (chunk is null)
        {
            finished = true;
            return false;
        }

        for (var i = 0; i < Columns.Length; i++)
            Columns[i].Attach(NativeMethods.DataChunkGetVector(chunk, (ulong)i));
        rowsInChunk = (int)NativeMethods.DataChunkGetSize(chunk);
        return rowsInChunk > 0;
    }
}
