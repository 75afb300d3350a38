using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class GuidReader(ColumnType type) : VectorReader<Guid>(type)
{
    public override Guid Read(int row) => GuidBits.FromVector(((NativeHugeInt*)Data)[row]);
}
