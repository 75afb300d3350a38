using System.Data;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace FraudWatch.DuckDb.Tests;

public sealed class ConnectionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_connections_to_one_file_see_each_others_commits()
    {
        using var first = Open("shared.duckdb");
        using var second = Open("shared.duckdb");
        first.Execute("create table t as select 1 as x");

        Assert.Equal(1, second.Scalar("select x from t"));
    }

    [Fact]
    public void The_same_file_by_another_path_is_the_same_database()
    {
        using var first = Open("shared.duckdb");
        using var second = new DuckDBConnection($"Data Source={folder.File("./sub/../shared.duckdb")}");
        second.Open();
        first.Execute("create table t as select 1 as x");

        Assert.Equal(1, second.Scalar("select x from t"));
    }

    [Fact]
    public void A_file_is_kept_after_the_last_connection_and_can_be_opened_with_other_settings()
    {
        using (var writer = Open("kept.duckdb"))
            writer.Execute("create table t as select 42 as x");
        Assert.False(File.Exists(folder.File("kept.duckdb.wal")));

        using var reader = Open("kept.duckdb", "access_mode=READ_ONLY");
        Assert.Equal(42, reader.Scalar("select x from t"));
        Assert.Throws<DuckDBException>(() => reader.Execute("create table u(x integer)"));
    }

    [Fact]
    public void An_open_file_is_refused_with_other_settings()
    {
        using var first = Open("shared.duckdb", "threads=2");

        var exception = Assert.Throws<DuckDBException>(() => Open("shared.duckdb", "threads=1"));

        Assert.Contains("threads=2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_memory_databases_are_apart_unless_duplicated_or_shared()
    {
        using var first = OpenDatabase.InMemory();
        first.Execute("create table t as select 1 as x");
        using var apart = OpenDatabase.InMemory();
        using var duplicate = first.Duplicate();
        duplicate.Open();

        Assert.Equal(1, duplicate.Scalar("select x from t"));
        Assert.Throws<DuckDBException>(() => apart.Scalar("select x from t"));

        using var shared = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemorySharedConnectionString);
        using var sharedToo = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemorySharedConnectionString);
        shared.Open();
        sharedToo.Open();
        shared.Execute("create table t as select 2 as x");
        Assert.Equal(2, sharedToo.Scalar("select x from t"));
    }

    [Fact]
    public void A_duplicate_keeps_the_database_open()
    {
        using var first = OpenDatabase.InMemory();
        using var late = first.Duplicate();
        using (var duplicate = first.Duplicate())
        {
            duplicate.Open();
            first.Execute("create table t as select 1 as x");
            first.Close();
            Assert.Equal(1, duplicate.Scalar("select x from t"));
        }

        Assert.Throws<InvalidOperationException>(late.Open);
    }

    [Fact]
    public void Settings_of_the_connection_string_reach_DuckDB()
    {
        using var connection = OpenDatabase.InMemory("threads=1;memory_limit=200MiB;default_null_order=nulls_last");

        Assert.Equal("1|200.0 MiB", connection.Scalar("select current_setting('threads') || '|' || current_setting('memory_limit')"));
    }

    [Theory]
    [InlineData("no_such_setting=1", "no_such_setting")]
    [InlineData("threads=many", "threads")]
    [InlineData("access_mode=sometimes", "access_mode")]
    public void A_setting_that_DuckDB_refuses_is_named(string setting, string name)
    {
        var exception = Assert.Throws<DuckDBException>(() => OpenDatabase.InMemory(setting));

        Assert.Contains(name, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_the_words_of_DuckDB()
    {
        File.WriteAllText(folder.File("notes.txt"), new string('x', 20000));

        var exception = Assert.Throws<DuckDBException>(() => Open("notes.txt"));

        Assert.Contains("not a valid DuckDB database file", exception.Message, StringComparison.Ordinal);
        Assert.Equal(DuckDBErrorType.Io, exception.ErrorType);
    }

    [Fact]
    public void A_connection_opens_closes_and_opens_again()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("select 1"));
        for (var i = 0; i < 2; i++)
        {
            connection.Open();
            Assert.Equal(ConnectionState.Open, connection.State);
            Assert.Throws<InvalidOperationException>(connection.Open);
            connection.Close();
            connection.Close();
            Assert.Equal(ConnectionState.Closed, connection.State);
        }

        Assert.StartsWith("v1.", connection.ServerVersion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_connections_read_side_by_side()
    {
        using var first = Open("parallel.duckdb");
        first.Execute("create table t as select range as i, repeat('码', 20) as s from range(50000)");

        var sums = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var connection = Open("parallel.duckdb");
            using var reader = connection.Command("select i, s from t").ExecuteReader();
            var sum = 0L;
            while (reader.Read())
                sum += reader.GetInt64(0) + reader.GetString(1).Length;
            return sum;
        })));

        Assert.All(sums, sum => Assert.Equal(50000L * 49999 / 2 + 50000 * 20, sum));
    }

    private DuckDBConnection Open(string file, string settings = "")
    {
        var connection = new DuckDBConnection($"Data Source={folder.File(file)};{settings}");
        connection.Open();
        return connection;
    }
}
