using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_number_is_read_as_a_wider_type_and_refused_as_one_too_narrow()
    {
        Assert.Equal(7L, connection.Value<long>("select 7::tinyint"));
        Assert.Equal(7m, connection.Value<decimal>("select 7::ubigint"));
        Assert.Equal((Int128)(-7), connection.Value<Int128>("select (-7)::hugeint"));
        Assert.Equal(2.5, connection.Value<double>("select 2.5::decimal(4,1)"));
        Assert.Throws<OverflowException>(() => connection.Value<short>("select 70000"));
        Assert.Throws<InvalidCastException>(() => connection.Value<int>("select 'seven'"));
    }

    [Fact]
    public void Dates_and_times_are_read_as_their_neighbours()
    {
        Assert.Equal(new DateTime(2024, 2, 29), connection.Value<DateTime>("select date '2024-02-29'"));
        Assert.Equal(new DateOnly(2024, 2, 29), connection.Value<DateOnly>("select timestamp '2024-02-29 12:00:00'"));
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), connection.Value<DateTimeOffset>("select timestamptz '2024-01-01 08:00:00+08'"));
        Assert.Equal(1234567, connection.Value<DateTime>("select '2024-01-01 00:00:00.123456789'::timestamp_ns").Ticks % TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("select 'infinity'::date")]
    [InlineData("select '-infinity'::timestamp")]
    [InlineData("select date '0001-01-01' - 1")]
    [InlineData("select interval '1 month'")]
    [InlineData("select time '24:00:00'")]
    public void A_value_without_a_dotnet_value_is_refused(string sql) =>
        Assert.Throws<InvalidCastException>(() => connection.Scalar(sql));

    [Fact]
    public void A_type_that_is_not_supported_says_what_to_do()
    {
        var exception = Assert.Throws<NotSupportedException>(() => connection.Scalar("select '101'::bit"));

        Assert.Contains("cast it to VARCHAR", exception.Message, StringComparison.Ordinal);
        Assert.Equal(DBNull.Value, connection.Scalar("select null::bit"));
    }

    [Fact]
    public void A_null_is_null_to_nullable_types_only()
    {
        using var reader = connection.Command("select null::integer, null::varchar").ExecuteReader();
        Assert.True(reader.Read());

        Assert.True(reader.IsDBNull(0));
        Assert.Null(reader.GetFieldValue<int?>(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
        Assert.Throws<InvalidCastException>(() => reader.GetInt32(0));
        Assert.Throws<InvalidCastException>(() => reader.GetString(1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nulls_and_texts_are_right_in_every_chunk(bool streaming)
    {
        using var command = connection.Command("select i, case when i % 3 = 0 then null else repeat('费', (i % 9)::integer) end from range(10000) t(i) order by i");
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();

        for (var i = 0L; i < 10000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i, reader.GetInt64(0));
            Assert.Equal(i % 3 == 0, reader.IsDBNull(1));
            if (i % 3 != 0)
                Assert.Equal(new string('费', (int)(i % 9)), reader.GetString(1));
        }

        Assert.False(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_case()
    {
        using var reader = connection.Command("select 1 as setl_id, 2.50::decimal(5,2) as amount").ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal(2, reader.FieldCount);
        Assert.Equal("amount", reader.GetName(1));
        Assert.Equal("Decimal", reader.GetDataTypeName(1));
        Assert.Equal(2.50m, reader["AMOUNT"]);
        Assert.Contains("setl_id, amount", Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("price")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_outside_a_row_throws_clearly()
    {
        using var reader = connection.Command("select 1").ExecuteReader();
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        while (reader.Read())
            Assert.Equal(1, reader.GetInt32(0));
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
    }

    [Fact]
    public void Reading_after_the_reader_or_its_connection_is_closed_throws_clearly()
    {
        using var own = OpenDatabase.InMemory();
        var first = own.Command("select 1").ExecuteReader();
        var second = own.Command("select 1").ExecuteReader();
        Assert.True(first.Read());
        first.Close();
        Assert.True(second.Read());
        own.Close();

        Assert.Contains("reader is closed", Assert.Throws<InvalidOperationException>(() => first.Read()).Message, StringComparison.Ordinal);
        Assert.Contains("reader is closed", Assert.Throws<InvalidOperationException>(() => first.GetInt32(0)).Message, StringComparison.Ordinal);
        Assert.Contains("connection was closed", Assert.Throws<InvalidOperationException>(() => second.GetInt32(0)).Message, StringComparison.Ordinal);
        second.Dispose();
    }

    [Fact]
    public void An_error_amid_a_stream_reaches_the_reader()
    {
        using var command = connection.Command("select case when i = 9000 then error('row 9000 is bad') else 'fine' end from range(10000) t(i)");
        command.UseStreamingMode = true;

        var exception = Assert.Throws<DuckDBException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                Assert.Equal("fine", reader.GetString(0));
        });
        Assert.Contains("row 9000 is bad", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_another_statement_ended_is_not_taken_for_complete()
    {
        using var command = connection.Command("select i from range(1000000) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        connection.Execute("create table t(x integer)");

        Assert.Throws<DuckDBException>(() =>
        {
            while (reader.Read())
                Assert.True(reader.GetInt64(0) >= 0);
        });
    }

    [Fact]
    public void A_whole_result_outlives_other_statements()
    {
        using var reader = connection.Command("select i from range(10000) t(i)").ExecuteReader();
        var rows = 0;
        while (reader.Read())
            rows += connection.Scalar("select 1") is 1 ? 1 : 0;

        Assert.Equal(10000, rows);
    }

    [Fact]
    public void Bytes_are_read_in_parts_and_as_a_stream()
    {
        using var reader = connection.Command(@"select '\x01\x02\x03'::blob").ExecuteReader();
        Assert.True(reader.Read());
        var part = new byte[2];

        Assert.Equal(3, reader.GetBytes(0, 0, null, 0, 0));
        Assert.Equal(2, reader.GetBytes(0, 1, part, 0, 2));
        Assert.Equal([2, 3], part);
        using var stream = reader.GetStream(0);
        Assert.Equal(3, stream.Length);
    }
}
