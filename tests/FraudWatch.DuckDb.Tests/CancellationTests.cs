using System.Diagnostics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace FraudWatch.DuckDb.Tests;

[Collection(RunsAlone.Name)]
public sealed class CancellationTests : IDisposable
{
    private const string Runaway = "select count(*) from range(10000000) a, range(10000000) b where a.range % 7 = b.range % 11";
    private const string RunawayRows = "select a.range from range(10000000) a, range(10000000) b where hash(a.range, b.range) = 1";
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    // Alone on a machine it takes less than half a second; the rest is room for a busy one.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_stops_a_runaway_query_at_once(bool streaming)
    {
        using var source = new CancellationTokenSource(Soon);
        using var command = connection.Command(RunawayRows);
        command.UseStreamingMode = streaming;
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var reader = await command.ExecuteReaderAsync(source.Token);
            await reader.ReadAsync();
        });

        Assert.InRange(watch.Elapsed, Soon / 2, Soon + Limit);
        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public async Task A_token_stops_statements_without_rows_and_scalars()
    {
        using var first = new CancellationTokenSource(Soon);
        using var second = new CancellationTokenSource(Soon * 2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Command($"create table t as {Runaway}").ExecuteNonQueryAsync(first.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Command(Runaway).ExecuteScalarAsync(second.Token));
        Assert.Equal(0L, connection.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_runs_nothing()
    {
        using var command = connection.Command("create table t(x integer)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0L, connection.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public async Task Cancel_from_another_thread_interrupts_with_a_DuckDBException()
    {
        using var command = connection.Command(Runaway);
        using var timer = new Timer(_ => command.Cancel(), null, Soon, Timeout.InfiniteTimeSpan);

        var exception = await Assert.ThrowsAsync<DuckDBException>(() => command.ExecuteScalarAsync());

        Assert.Equal(DuckDBErrorType.Interrupt, exception.ErrorType);
        Assert.Equal("The statement was cancelled.", exception.Message);
    }

    [Fact]
    public void The_time_limit_stops_a_runaway_query_and_says_so()
    {
        using var command = connection.Command(Runaway);
        command.CommandTimeout = 1;
        var watch = Stopwatch.StartNew();

        var exception = Assert.Throws<DuckDBException>(() => command.ExecuteScalar());

        Assert.Contains("time limit of 1 s", exception.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1) + Limit);
    }

    [Fact]
    public async Task A_statement_within_its_limit_is_left_alone_and_so_is_the_next()
    {
        for (var i = 0; i < 100; i++)
        {
            using var source = new CancellationTokenSource();
            using var command = connection.Command("select $1", i);
            command.CommandTimeout = 5;
            Assert.Equal(i, await command.ExecuteScalarAsync(source.Token));
            await source.CancelAsync();
            command.Cancel();
        }

        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public async Task Progress_is_seen_from_another_thread_while_a_statement_runs()
    {
        connection.Execute("set enable_progress_bar = true; set enable_progress_bar_print = false; set progress_bar_time = 0");
        connection.Execute("create table numbers as select range as i from range(3000000)");
        using var command = connection.Command("select sum(hash(hash(hash(i::varchar)))::hugeint) from numbers");
        var seen = new List<DuckDBQueryProgress>();

        var running = command.ExecuteScalarAsync();
        while (!running.IsCompleted)
        {
            seen.Add(connection.GetQueryProgress());
            await Task.Yield();
        }

        Assert.Contains(seen, progress => progress is { Percentage: > 0 and <= 100, TotalRowsToProcess: > 0 });
    }
}
