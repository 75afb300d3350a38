using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace FraudWatch.DuckDb.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Named_parameters_are_matched_by_name_in_any_case_and_order()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select $a - $b - $a";
        command.Parameters.Add(new DuckDBParameter("B", 3));
        command.Parameters.Add(new DuckDBParameter("a", 10));
        command.Parameters.Add(new DuckDBParameter("unused", 0));

        Assert.Equal(-3, command.ExecuteScalar());
    }

    [Theory]
    [InlineData("select ? || ?")]
    [InlineData("select $1 || $2")]
    public void Positional_parameters_are_matched_by_position(string sql) =>
        Assert.Equal("ab", connection.Scalar(sql, "a", "b"));

    [Fact]
    public void A_missing_parameter_is_named()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select $since";
        command.Parameters.Add(new DuckDBParameter("until", 1));

        var exception = Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());

        Assert.Equal("The statement needs a value for parameter $since; the command has until.", exception.Message);
    }

    [Fact]
    public void A_null_parameter_is_null()
    {
        Assert.Equal(DBNull.Value, connection.Scalar("select $1", [null]));
        Assert.Equal(DBNull.Value, connection.Scalar("select $1::date", DBNull.Value));
    }

    [Fact]
    public void A_text_parameter_is_never_read_as_sql() =>
        Assert.Equal("'; drop table t; --\0后", connection.Scalar("select $1", "'; drop table t; --\0后"));

    [Fact]
    public void A_parameter_type_that_duckdb_lacks_is_refused() =>
        Assert.Throws<NotSupportedException>(() => connection.Scalar("select $1", new Uri("http://localhost")));

    [Fact]
    public void Statements_of_one_text_run_in_order_and_share_parameters()
    {
        using var command = connection.Command("create table t(x integer); insert into t select unnest([1, 2, $1]); delete from t where x = $1", 3);

        Assert.Equal(4, command.ExecuteNonQuery());
        Assert.Equal(2L, connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void NextResult_runs_the_statements_that_follow()
    {
        using var reader = connection.Command("create table t(x integer); select 'first'; insert into t values (1), (2); select 'second' from t").ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal("first", reader.GetString(0));
        Assert.True(reader.NextResult());
        Assert.Equal(2, reader.RecordsAffected);
        Assert.True(reader.Read());
        Assert.Equal("second", reader.GetString(0));
        Assert.False(reader.NextResult());
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_statement_without_rows_has_no_scalar()
    {
        Assert.Null(connection.Scalar("select 1 where false"));
        Assert.Null(connection.Scalar("create table t(x integer)"));
        Assert.Throws<InvalidOperationException>(() => connection.Execute("-- nothing but a comment"));
    }

    [Theory]
    [InlineData("select * from missing_table", DuckDBErrorType.Catalog, "missing_table")]
    [InlineData("selec 1", DuckDBErrorType.Parser, "selec")]
    [InlineData("select no_column from (select 1 as x)", DuckDBErrorType.Binder, "no_column")]
    [InlineData("select cast('30 February' as date)", DuckDBErrorType.Conversion, "30 February")]
    [InlineData("select error('a reason of our own')", DuckDBErrorType.InvalidInput, "a reason of our own")]
    public void A_failure_carries_the_message_and_type_of_DuckDB(string sql, DuckDBErrorType type, string words)
    {
        var exception = Assert.Throws<DuckDBException>(() => connection.Execute(sql));

        Assert.Equal(type, exception.ErrorType);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_finds_a_wrong_statement_without_running_the_others()
    {
        using var command = connection.Command("create table t(x integer); selec 1");
        Assert.Throws<DuckDBException>(command.Prepare);
        Assert.Equal(0L, connection.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public void A_command_runs_again_with_other_values()
    {
        using var command = connection.Command("select $1 + 1", 1);
        Assert.Equal(2, command.ExecuteScalar());
        command.Parameters[0].Value = 41;
        Assert.Equal(42, command.ExecuteScalar());
    }
}
