using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class BooleanReader(ColumnType type) : VectorReader<bool>(type)
{
    public override bool Read(int row) => ((byte*)Data)[row] != 0;
}
