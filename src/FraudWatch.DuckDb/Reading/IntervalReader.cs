using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>INTERVAL as TimeSpan; one with months has no fixed length and is refused.</summary>
internal sealed unsafe class IntervalReader(ColumnType type) : VectorReader<TimeSpan>(type)
{
    public override TimeSpan Read(int row) => Epoch.Span(((NativeInterval*)Data)[row]);
}
