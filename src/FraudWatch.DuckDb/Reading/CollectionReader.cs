using System.Collections.Concurrent;
using System.Reflection;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Reads a row's span of child vectors as a generic collection whose element types are known only at run time.</summary>
internal abstract class CollectionReader(ColumnType type) : VectorReader(type)
{
    private static readonly ConcurrentDictionary<(Type Reader, Type Collection), Func<CollectionReader, int, object>> Builders = new();

    /// <summary>The type of a collection's element, where NULL must have room: int? for INTEGER.</summary>
    protected static Type ElementOf(VectorReader child) =>
        child.ClrType.IsValueType ? typeof(Nullable<>).MakeGenericType(child.ClrType) : child.ClrType;

    /// <summary>The generic method, closed over its element types, that builds this collection; null when it cannot.</summary>
    protected abstract MethodInfo? BuilderOf(Type collection);

    protected override object Box(int row) => Build(ClrType, row) ?? throw new InvalidCastException($"A {Type.Id} column cannot be read as {ClrType}.");

    protected override T Convert<T>(int row) => Build(typeof(T), row) is T collection ? collection : base.Convert<T>(row);

    private object? Build(Type collection, int row)
    {
        if (!Builders.TryGetValue((GetType(), collection), out var builder))
        {
            if (BuilderOf(collection) is not { } method)
                return null;
            builder = Builders.GetOrAdd((GetType(), collection), method.CreateDelegate<Func<CollectionReader, int, object>>());
        }

        return builder(this, row);
    }
}
