using System.Reflection;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>MAP as Dictionary&lt;TKey, TValue&gt;; stored as a list of structs of key and value.</summary>
internal sealed unsafe class MapReader : CollectionReader
{
    private readonly VectorReader keys;
    private readonly VectorReader values;

    public MapReader(ColumnType type) : base(type)
    {
        keys = VectorReaders.For(type.Children[0]);
        values = VectorReaders.For(type.Children[1]);
        ClrType = typeof(Dictionary<,>).MakeGenericType(keys.ClrType, ElementOf(values));
    }

    public override Type ClrType { get; }

    public override void Attach(IntPtr vector)
    {
        base.Attach(vector);
        var entries = NativeMethods.ListVectorGetChild(vector);
        keys.Attach(NativeMethods.StructVectorGetChild(entries, 0));
        values.Attach(NativeMethods.StructVectorGetChild(entries, 1));
    }

    protected override MethodInfo? BuilderOf(Type collection) =>
        collection.IsGenericType && collection.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            ? typeof(MapReader).GetMethod(nameof(ReadMap), BindingFlags.Static | BindingFlags.NonPublic)?.MakeGenericMethod(collection.GetGenericArguments())
            : null;

    private static Dictionary<TKey, TValue> ReadMap<TKey, TValue>(CollectionReader reader, int row) where TKey : notnull
    {
        var map = (MapReader)reader;
        var entry = ((NativeListEntry*)map.Data)[row];
        var first = checked((int)entry.Offset);
        return Enumerable.Range(first, (int)entry.Length)
            .ToDictionary(i => map.keys.Get<TKey>(i), i => map.values.GetElement<TValue>(i));
    }
}
