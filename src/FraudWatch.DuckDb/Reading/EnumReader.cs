using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>ENUM as its label; stored as an index of 8, 16 or 32 bits.</summary>
internal sealed unsafe class EnumReader(ColumnType type) : VectorReader<string>(type)
{
    public override string Read(int row) => Type.Names[Type.Physical switch
    {
        DuckDBType.UnsignedTinyInt => ((byte*)Data)[row],
        DuckDBType.UnsignedSmallInt => ((ushort*)Data)[row],
        _ => (int)((uint*)Data)[row],
    }];
}
