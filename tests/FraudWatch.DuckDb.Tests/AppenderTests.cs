using System.Numerics;
using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

public sealed class AppenderTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_hundred_thousand_rows_with_nulls_and_decimals_arrive_as_they_were()
    {
        const int rows = 100_003;
        connection.Execute("create table fees(id bigint, psn_no varchar, pric decimal(16,2), fee_time timestamp)");
        var start = new DateTime(2024, 1, 1);
        using (var appender = connection.CreateAppender("main", "fees"))
        {
            for (var i = 0; i < rows; i++)
            {
                var row = appender.CreateRow().AppendValue(i);
                row.AppendValue(i % 5 == 0 ? null : $"参保人-{i}-{new string('x', i % 20)}");
                row.AppendValue(i % 7 == 0 ? null : (i - 50_000) / 100m).AppendValue(start.AddMinutes(i)).EndRow();
            }
        }

        using var reader = connection.Command("select * from fees order by id").ExecuteReader();
        for (var i = 0; i < rows; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i, reader.GetInt64(0));
            Assert.Equal(i % 5 == 0 ? DBNull.Value : $"参保人-{i}-{new string('x', i % 20)}", reader.GetValue(1));
            Assert.Equal(i % 7 == 0 ? null : (i - 50_000) / 100m, reader.GetFieldValue<decimal?>(2));
            Assert.Equal(start.AddMinutes(i), reader.GetDateTime(3));
        }

        Assert.False(reader.Read());
    }

    [Fact]
    public void Every_type_is_appended_and_read_back()
    {
        connection.Execute("""
            create table t(a boolean, b tinyint, c utinyint, d smallint, e usmallint, f integer, g uinteger, h bigint, i ubigint,
                j hugeint, k float, l double, m varchar, n blob, o date, p time, q timestamp, r timestamptz, s timestamp_s,
                t timestamp_ms, u timestamp_ns, v interval, w uuid, x enum('门诊', '住院'))
            """);
        var moment = new DateTime(2024, 2, 29, 13, 14, 15, DateTimeKind.Utc);
        var guid = new Guid("80112233-4455-6677-8899-aabbccddeeff");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(true).AppendValue((sbyte)-1).AppendValue((byte)255).AppendValue((short)-2)
                .AppendValue((ushort)65535).AppendValue(-3).AppendValue(4294967295u).AppendValue(long.MinValue).AppendValue(ulong.MaxValue)
                .AppendValue(BigInteger.MinusOne).AppendValue(1.5f).AppendValue(-2.5).AppendValue("").AppendValue(Array.Empty<byte>())
                .AppendValue(new DateOnly(1969, 12, 31)).AppendValue(new TimeOnly(23, 59)).AppendValue(moment).AppendValue(moment)
                .AppendValue(moment).AppendValue(moment).AppendValue(moment).AppendValue(TimeSpan.FromHours(-30)).AppendValue(guid)
                .AppendValue("住院").EndRow();
            var nulls = appender.CreateRow();
            for (var i = 0; i < 24; i++)
                nulls.AppendNullValue();
            nulls.EndRow();
        }

        using var reader = connection.Command("select * from t").ExecuteReader();
        Assert.True(reader.Read());
        object[] expected = [true, (sbyte)-1, (byte)255, (short)-2, ushort.MaxValue, -3, uint.MaxValue, long.MinValue, ulong.MaxValue,
            BigInteger.MinusOne, 1.5f, -2.5, "", Array.Empty<byte>(), new DateOnly(1969, 12, 31), new TimeOnly(23, 59), moment, moment, moment,
            moment, moment, TimeSpan.FromHours(-30), guid, "住院"];
        var values = new object[expected.Length];
        reader.GetValues(values);
        Assert.Equal(expected, values);
        Assert.True(reader.Read());
        Assert.All(Enumerable.Range(0, expected.Length), i => Assert.True(reader.IsDBNull(i)));
    }

    public static TheoryData<string, Action<DuckDBAppenderRow>, string> WrongValues => new()
    {
        { "integer", row => row.AppendValue("seven"), "The value 'seven' of type String cannot be appended to column 'amount', which is INTEGER." },
        { "integer", row => row.AppendValue(3_000_000_000L), "which is INTEGER" },
        { "utinyint", row => row.AppendValue(-1), "which is UNSIGNEDTINYINT" },
        { "ubigint", row => row.AppendValue(-1L), "which is UNSIGNEDBIGINT" },
        { "decimal(5,2)", row => row.AppendValue(1.005m), "which is DECIMAL(5,2)" },
        { "decimal(5,2)", row => row.AppendValue(1000m), "which is DECIMAL(5,2)" },
        { "decimal(38,28)", row => row.AppendValue(decimal.MaxValue), "which is DECIMAL(38,28)" },
        { "double", row => row.AppendValue(1.5m), "which is DOUBLE" },
        { "varchar", row => row.AppendValue(7), "which is VARCHAR" },
        { "date", row => row.AppendValue(new DateTime(2024, 1, 1, 12, 0, 0)), "which is DATE" },
        { "enum('a', 'b')", row => row.AppendValue("c"), "which is ENUM" },
        { "integer[]", row => row.AppendValue(1), "which is LIST" },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_that_its_column_cannot_hold_is_refused_and_its_row_left_out(string type, Action<DuckDBAppenderRow> append, string words)
    {
        connection.Execute($"create table t(id integer, amount {type})");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(1).AppendNullValue().EndRow();
            var row = appender.CreateRow().AppendValue(2);
            var exception = Assert.Throws<InvalidOperationException>(() => append(row));
            Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1L, connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_row_with_too_few_or_too_many_values_is_refused()
    {
        connection.Execute("create table t(a integer, b integer)");
        using var appender = connection.CreateAppender("t");

        Assert.Throws<InvalidOperationException>(() => appender.CreateRow().AppendValue(1).EndRow());
        Assert.Throws<InvalidOperationException>(() => appender.CreateRow().AppendValue(1).AppendValue(2).AppendValue(3));
    }

    [Fact]
    public void A_null_of_a_dropped_row_does_not_stay()
    {
        connection.Execute("create table t(a integer, b varchar)");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendNullValue();
            appender.CreateRow().AppendValue(1).AppendValue("b").EndRow();
        }

        Assert.Equal("1b", connection.Scalar("select a || b from t"));
    }

    [Fact]
    public void Defaults_are_those_of_the_table()
    {
        connection.Execute("create table t(a integer, b varchar default '未知', c integer)");
        using (var appender = connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(1).AppendDefault().AppendDefault().EndRow();

        Assert.Equal("未知", connection.Scalar("select b from t where c is null"));
    }

    [Fact]
    public void A_constraint_fails_the_close_in_the_words_of_DuckDB()
    {
        connection.Execute("create table t(a integer not null)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendNullValue().EndRow();

        var exception = Assert.Throws<DuckDBException>(appender.Close);

        Assert.Contains("NOT NULL", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => appender.CreateRow());
        Assert.Equal(0L, connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_missing_table_is_named() =>
        Assert.Contains("no_table", Assert.Throws<DuckDBException>(() => connection.CreateAppender("main", "no_table")).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_appended_in_a_transaction_go_with_it()
    {
        connection.Execute("create schema stage; create table stage.t(a integer)");
        using (connection.BeginTransaction())
        {
            using var appender = connection.CreateAppender("stage", "t");
            for (var i = 0; i < 10_000; i++)
                appender.CreateRow().AppendValue(i).EndRow();
        }

        Assert.Equal(0L, connection.Scalar("select count(*) from stage.t"));
    }
}
