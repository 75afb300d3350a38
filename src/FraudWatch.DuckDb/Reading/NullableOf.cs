using System.Reflection;

namespace DuckDB.NET.Data;

/// <summary>For T = U?, a way to read a U; found once per T.</summary>
internal static class NullableOf<T>
{
    public static readonly Func<VectorReader, int, T>? Read = Find();

    /// <summary>Whether T is a nullable value type. (References are not: ADO.NET throws on a NULL that was not asked for.)</summary>
    public static readonly bool IsNullable = Read is not null;

    private static Func<VectorReader, int, T>? Find()
    {
        if (Nullable.GetUnderlyingType(typeof(T)) is not { } underlying)
            return null;
        var method = typeof(NullableOf<T>).GetMethod(nameof(ReadPresent), BindingFlags.Static | BindingFlags.NonPublic);
        return method?.MakeGenericMethod(underlying).CreateDelegate<Func<VectorReader, int, T>>();
    }

    private static TUnderlying? ReadPresent<TUnderlying>(VectorReader reader, int row) where TUnderlying : struct =>
        reader.Get<TUnderlying>(row);
}
