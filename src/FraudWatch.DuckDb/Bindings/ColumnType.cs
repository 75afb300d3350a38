namespace DuckDB.NET.Native;

/// <summary>What is known of a column's type: read once per result, so that chunks need no further native calls.</summary>
internal sealed record ColumnType(DuckDBType Id)
{
    /// <summary>The type of the stored numbers of a DECIMAL or an ENUM.</summary>
    public DuckDBType Physical { get; init; }

    /// <summary>Decimal digits of a DECIMAL.</summary>
    public byte Width { get; init; }

    /// <summary>Digits after the point of a DECIMAL.</summary>
    public byte Scale { get; init; }

    /// <summary>Number of elements of a fixed-size ARRAY.</summary>
    public int ArraySize { get; init; }

    /// <summary>The element of a list or array, the key and value of a map, the members of a struct.</summary>
    public IReadOnlyList<ColumnType> Children { get; init; } = [];

    /// <summary>The members of a struct, the labels of an ENUM.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public override string ToString() => Id == DuckDBType.Decimal ? $"DECIMAL({Width},{Scale})" : Id.ToString().ToUpperInvariant();

    public static unsafe ColumnType Read(LogicalTypeHandle type)
    {
        var id = NativeMethods.GetTypeId(type);
        return id switch
        {
            DuckDBType.Decimal => new ColumnType(id)
            {
                Physical = NativeMethods.DecimalInternalType(type),
                Width = NativeMethods.DecimalWidth(type),
                Scale = NativeMethods.DecimalScale(type),
            },
            DuckDBType.Enum => new ColumnType(id)
            {
                Physical = NativeMethods.EnumInternalType(type),
                Names = Texts(NativeMethods.EnumDictionarySize(type), i => NativeText.Owned(NativeMethods.EnumDictionaryValue(type, i))),
            },
            DuckDBType.List => new ColumnType(id) { Children = [ReadChild(NativeMethods.ListTypeChildType(type))] },
            DuckDBType.Array => new ColumnType(id)
            {
                Children = [ReadChild(NativeMethods.ArrayTypeChildType(type))],
                ArraySize = (int)NativeMethods.ArrayTypeArraySize(type),
            },
            DuckDBType.Map => new ColumnType(id)
            {
                Children = [ReadChild(NativeMethods.MapTypeKeyType(type)), ReadChild(NativeMethods.MapTypeValueType(type))],
            },
            DuckDBType.Struct => ReadStruct(type),
            _ => new ColumnType(id),
        };
    }

    private static unsafe ColumnType ReadStruct(LogicalTypeHandle type)
    {
        var count = NativeMethods.StructTypeChildCount(type);
        return new ColumnType(DuckDBType.Struct)
        {
            Names = Texts(count, i => NativeText.Owned(NativeMethods.StructTypeChildName(type, i))),
            Children = [.. Enumerable.Range(0, (int)count).Select(i => ReadChild(NativeMethods.StructTypeChildType(type, (ulong)i)))],
        };
    }

    private static ColumnType ReadChild(LogicalTypeHandle child)
    {
        using (child)
            return Read(child);
    }

    private static string[] Texts(ulong count, Func<ulong, string> text) =>
        [.. Enumerable.Range(0, (int)count).Select(i => text((ulong)i))];
}
