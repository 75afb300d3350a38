using System.Numerics;
using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

/// <summary>Every type, read from a SQL literal, bound as a parameter and given back, and as NULL.</summary>
public sealed class TypeTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    public static TheoryData<string, object> Literals => new()
    {
        { "true", true },
        { "(-128)::tinyint", (sbyte)-128 },
        { "255::utinyint", (byte)255 },
        { "(-32768)::smallint", short.MinValue },
        { "65535::usmallint", ushort.MaxValue },
        { "(-2147483648)::integer", int.MinValue },
        { "4294967295::uinteger", uint.MaxValue },
        { "(-9223372036854775808)::bigint", long.MinValue },
        { "18446744073709551615::ubigint", ulong.MaxValue },
        { "(-170141183460469231731687303715884105728)::hugeint", BigInteger.Parse("-170141183460469231731687303715884105728") },
        { "340282366920938463463374607431768211455::uhugeint", BigInteger.Parse("340282366920938463463374607431768211455") },
        { "1.5::float", 1.5f },
        { "(-2.25)::double", -2.25 },
        { "''", "" },
        { "'twelve bytes'", "twelve bytes" },
        { "'thirteen byte'", "thirteen byte" },
        { "'重庆市第一人民医院住院部'", "重庆市第一人民医院住院部" },
        { @"'\x00\xFFa'::blob", new byte[] { 0, 255, (byte)'a' } },
        { "''::blob", Array.Empty<byte>() },
        { "date '1969-12-31'", new DateOnly(1969, 12, 31) },
        { "date '0001-01-01'", DateOnly.MinValue },
        { "date '9999-12-31'", DateOnly.MaxValue },
        { "time '23:59:59.999999'", new TimeOnly(TimeOnly.MaxValue.Ticks / 10 * 10) },
        { "timestamp '2024-02-29 23:59:59.123456'", new DateTime(2024, 2, 29, 23, 59, 59).AddTicks(1234560) },
        { "timestamp '1969-12-31 23:59:59.999999'", new DateTime(1969, 12, 31, 23, 59, 59).AddTicks(9999990) },
        { "'1969-12-31 23:59:58'::timestamp_s", new DateTime(1969, 12, 31, 23, 59, 58) },
        { "'1969-12-31 23:59:58.123'::timestamp_ms", new DateTime(1969, 12, 31, 23, 59, 58, 123) },
        { "'1969-12-31 23:59:58.123456'::timestamp_ns", new DateTime(1969, 12, 31, 23, 59, 58).AddTicks(1234560) },
        { "timestamptz '2024-01-01 08:00:00+08'", new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { "interval '-3 days -5 microseconds'", new TimeSpan(-3, 0, 0, 0) - TimeSpan.FromMicroseconds(5) },
        { "'00112233-4455-6677-8899-aabbccddeeff'::uuid", new Guid("00112233-4455-6677-8899-aabbccddeeff") },
        { "'ff112233-4455-6677-8899-aabbccddeeff'::uuid", new Guid("ff112233-4455-6677-8899-aabbccddeeff") },
        { "'住院'::enum('门诊', '住院')", "住院" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_is_read_as_its_dotnet_value(string literal, object expected)
    {
        using var reader = connection.Command($"select {literal} as v, null::varchar as n").ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal(expected, reader.GetValue(0));
        Assert.Equal(expected.GetType(), reader.GetFieldType(0));
        Assert.True(reader.IsDBNull(1));
        Assert.False(reader.Read());
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_parameter_equals_the_literal_of_its_value(string literal, object value)
    {
        // A DateTime is a wall clock time to DuckDB, which turns it into a moment in the session's time zone.
        connection.Execute("set timezone = 'UTC'");

        Assert.Equal(true, connection.Scalar($"select $1 is not distinct from {literal}", value));
    }

    [Fact]
    public void A_DateTimeOffset_is_its_moment_in_any_time_zone()
    {
        connection.Execute("set timezone = 'Asia/Shanghai'");
        var moment = new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

        Assert.Equal(true, connection.Scalar("select $1 = timestamptz '2024-01-01 00:00:00+00'", moment));
        Assert.Equal(moment, connection.Value<DateTimeOffset>("select $1", moment));
    }
}
