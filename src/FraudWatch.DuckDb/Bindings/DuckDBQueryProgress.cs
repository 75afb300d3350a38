using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far the running statement of a connection is.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBQueryProgress
{
    /// <summary>0 to 100, or -1 while nothing runs or progress is switched off (<c>SET enable_progress_bar = true</c>).</summary>
    public double Percentage { get; }

    public ulong RowsProcessed { get; }

    public ulong TotalRowsToProcess { get; }
}
