using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The one map from DuckDB's types to their writers.</summary>
internal static class VectorWriters
{
    public static VectorWriter For(string column, ColumnType type) => type.Id switch
    {
        DuckDBType.Boolean => new BooleanWriter(column, type),
        DuckDBType.TinyInt => new NumberWriter<sbyte>(column, type),
        DuckDBType.SmallInt => new NumberWriter<short>(column, type),
        DuckDBType.Integer => new NumberWriter<int>(column, type),
        DuckDBType.BigInt => new NumberWriter<long>(column, type),
        DuckDBType.UnsignedTinyInt => new NumberWriter<byte>(column, type),
        DuckDBType.UnsignedSmallInt => new NumberWriter<ushort>(column, type),
        DuckDBType.UnsignedInteger => new NumberWriter<uint>(column, type),
        DuckDBType.UnsignedBigInt => new NumberWriter<ulong>(column, type),
        DuckDBType.HugeInt => new NumberWriter<Int128>(column, type),
        DuckDBType.UnsignedHugeInt => new NumberWriter<UInt128>(column, type),
        DuckDBType.Float => new FloatingWriter<float>(column, type),
        DuckDBType.Double => new FloatingWriter<double>(column, type),
        DuckDBType.Decimal => new DecimalWriter(column, type),
        DuckDBType.Varchar => new StringWriter(column, type),
        DuckDBType.Blob => new BlobWriter(column, type),
        DuckDBType.Enum => new EnumWriter(column, type),
        DuckDBType.Uuid => new GuidWriter(column, type),
        DuckDBType.Date => new DateWriter(column, type),
        DuckDBType.Time => new TimeWriter(column, type),
        DuckDBType.Interval => new IntervalWriter(column, type),
        DuckDBType.Timestamp or DuckDBType.TimestampTz => new TimestampWriter(column, type, TimestampUnit.Microseconds),
        DuckDBType.TimestampS => new TimestampWriter(column, type, TimestampUnit.Seconds),
        DuckDBType.TimestampMs => new TimestampWriter(column, type, TimestampUnit.Milliseconds),
        DuckDBType.TimestampNs => new TimestampWriter(column, type, TimestampUnit.Nanoseconds),
        _ => new NullOnlyWriter(column, type),
    };
}
