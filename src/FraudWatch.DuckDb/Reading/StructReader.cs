using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>STRUCT as its members by name; a member that is NULL is null.</summary>
internal sealed class StructReader(ColumnType type) : VectorReader<Dictionary<string, object?>>(type)
{
    private readonly VectorReader[] members = [.. type.Children.Select(VectorReaders.For)];

    public override void Attach(IntPtr vector)
    {
        base.Attach(vector);
        for (var i = 0; i < members.Length; i++)
            members[i].Attach(NativeMethods.StructVectorGetChild(vector, (ulong)i));
    }

    public override Dictionary<string, object?> Read(int row)
    {
        var values = new Dictionary<string, object?>(members.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < members.Length; i++)
            values[Type.Names[i]] = members[i].GetBoxed(row);
        return values;
    }
}
