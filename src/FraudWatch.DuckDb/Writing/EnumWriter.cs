using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>ENUM columns: one of the labels.</summary>
internal sealed unsafe class EnumWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    private readonly Dictionary<string, int> indexes = type.Names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    public override void Write(int row, string value)
    {
        if (!indexes.TryGetValue(value, out var index))
            throw Refuse(value);
        switch (Type.Physical)
        {
            case DuckDBType.UnsignedTinyInt:
                ((byte*)Data)[row] = (byte)index;
                break;
            case DuckDBType.UnsignedSmallInt:
                ((ushort*)Data)[row] = (ushort)index;
                break;
            default:
                ((uint*)Data)[row] = (uint)index;
                break;
        }
    }
}
