using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The one map from DuckDB's types to their readers.</summary>
internal static class VectorReaders
{
    public static VectorReader For(ColumnType type) => type.Id switch
    {
        DuckDBType.Boolean => new BooleanReader(type),
        DuckDBType.TinyInt => new NumberReader<sbyte>(type),
        DuckDBType.SmallInt => new NumberReader<short>(type),
        DuckDBType.Integer => new NumberReader<int>(type),
        DuckDBType.BigInt => new NumberReader<long>(type),
        DuckDBType.UnsignedTinyInt => new NumberReader<byte>(type),
        DuckDBType.UnsignedSmallInt => new NumberReader<ushort>(type),
        DuckDBType.UnsignedInteger => new NumberReader<uint>(type),
        DuckDBType.UnsignedBigInt => new NumberReader<ulong>(type),
        DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntReader(type),
        DuckDBType.Float => new NumberReader<float>(type),
        DuckDBType.Double => new NumberReader<double>(type),
        DuckDBType.Decimal => new DecimalReader(type),
        DuckDBType.Varchar => new StringReader(type),
        DuckDBType.Blob => new BlobReader(type),
        DuckDBType.Enum => new EnumReader(type),
        DuckDBType.Uuid => new GuidReader(type),
        DuckDBType.Date => new DateReader(type),
        DuckDBType.Time => new TimeReader(type),
        DuckDBType.Interval => new IntervalReader(type),
        DuckDBType.Timestamp or DuckDBType.TimestampTz => new TimestampReader(type, TimestampUnit.Microseconds),
        DuckDBType.TimestampS => new TimestampReader(type, TimestampUnit.Seconds),
        DuckDBType.TimestampMs => new TimestampReader(type, TimestampUnit.Milliseconds),
        DuckDBType.TimestampNs => new TimestampReader(type, TimestampUnit.Nanoseconds),
        DuckDBType.List or DuckDBType.Array => new ListReader(type),
        DuckDBType.Struct => new StructReader(type),
        DuckDBType.Map => new MapReader(type),
        _ => new UnreadableReader(type),
    };
}
