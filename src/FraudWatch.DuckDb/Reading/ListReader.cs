using System.Reflection;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>LIST and ARRAY as List&lt;T&gt; or T[]; ask for T? where elements may be NULL.</summary>
internal sealed unsafe class ListReader : CollectionReader
{
    private readonly VectorReader child;

    public ListReader(ColumnType type) : base(type)
    {
        child = VectorReaders.For(type.Children[0]);
        ClrType = typeof(List<>).MakeGenericType(ElementOf(child));
    }

    public override Type ClrType { get; }

    public override void Attach(IntPtr vector)
    {
        base.Attach(vector);
        child.Attach(Type.Id == DuckDBType.List ? NativeMethods.ListVectorGetChild(vector) : NativeMethods.ArrayVectorGetChild(vector));
    }

    protected override MethodInfo? BuilderOf(Type collection)
    {
        if (collection.IsSZArray && collection.GetElementType() is { } element)
            return Generic(nameof(ReadArray), element);
        return collection.IsGenericType && collection.IsAssignableFrom(typeof(List<>).MakeGenericType(collection.GetGenericArguments()[0]))
            ? Generic(nameof(ReadList), collection.GetGenericArguments()[0])
            : null;
    }

    private static MethodInfo? Generic(string name, Type element) =>
        typeof(ListReader).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)?.MakeGenericMethod(element);

    private static List<T> ReadList<T>(CollectionReader reader, int row) => [.. ReadArray<T>(reader, row)];

    private static T[] ReadArray<T>(CollectionReader reader, int row)
    {
        var list = (ListReader)reader;
        var (offset, length) = list.Span(row);
        var items = new T[length];
        for (var i = 0; i < length; i++)
            items[i] = list.child.GetElement<T>(offset + i);
        return items;
    }

    private (int Offset, int Length) Span(int row)
    {
        if (Type.Id == DuckDBType.Array)
            return (row * Type.ArraySize, Type.ArraySize);
        var entry = ((NativeListEntry*)Data)[row];
        return (checked((int)entry.Offset), checked((int)entry.Length));
    }
}
