using System.Collections;
using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Finds the DuckDB type of the elements of a list parameter from the collection's .NET type.</summary>
internal static class ElementType
{
    private const byte WidestDecimal = 38;

    public static LogicalTypeHandle Of(IEnumerable items)
    {
        var element = items.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0];
        element = Nullable.GetUnderlyingType(element ?? typeof(object)) ?? element ?? typeof(object);
        return element == typeof(decimal) ? DecimalHolding(items) : Of(element);
    }

    private static LogicalTypeHandle Of(Type type)
    {
        if (Scalars.TryGetValue(type, out var id))
            return NativeMethods.CreateLogicalType(id);
        throw new NotSupportedException($"A list of {type} cannot be bound as a parameter; use a list of numbers, strings, dates or times.");
    }

    /// <summary>As many decimals as the element with most of them, so that none is rounded.</summary>
    private static LogicalTypeHandle DecimalHolding(IEnumerable items) =>
        NativeMethods.CreateDecimalType(WidestDecimal, items.OfType<decimal>().Select(d => d.Scale).DefaultIfEmpty().Max());

    private static readonly Dictionary<Type, DuckDBType> Scalars = new()
    {
        [typeof(bool)] = DuckDBType.Boolean,
        [typeof(sbyte)] = DuckDBType.TinyInt,
        [typeof(byte)] = DuckDBType.UnsignedTinyInt,
        [typeof(short)] = DuckDBType.SmallInt,
        [typeof(ushort)] = DuckDBType.UnsignedSmallInt,
        [typeof(int)] = DuckDBType.Integer,
        [typeof(uint)] = DuckDBType.UnsignedInteger,
        [typeof(long)] = DuckDBType.BigInt,
        [typeof(ulong)] = DuckDBType.UnsignedBigInt,
        [typeof(Int128)] = DuckDBType.HugeInt,
        [typeof(BigInteger)] = DuckDBType.HugeInt,
        [typeof(float)] = DuckDBType.Float,
        [typeof(double)] = DuckDBType.Double,
        [typeof(string)] = DuckDBType.Varchar,
        [typeof(DateOnly)] = DuckDBType.Date,
        [typeof(TimeOnly)] = DuckDBType.Time,
        [typeof(DateTime)] = DuckDBType.Timestamp,
        [typeof(DateTimeOffset)] = DuckDBType.TimestampTz,
        [typeof(TimeSpan)] = DuckDBType.Interval,
        [typeof(Guid)] = DuckDBType.Uuid,
    };
}
