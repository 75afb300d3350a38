using System.Diagnostics;
using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

[Collection(RunsAlone.Name)]
public sealed class LeakTests : IDisposable
{
    private const int WarmUp = 2_000;
    private const int Rounds = 10_000;

    // Opening a database costs DuckDB ten milliseconds, so that only one round in so many does it.
    private const int RoundsPerDatabase = 50;
    private const long AllowedGrowth = 24L << 20;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public void Ten_thousand_opens_failures_and_disposals_leave_memory_flat()
    {
        Repeat(WarmUp);
        var before = WorkingSet();
        Repeat(Rounds);

        var growth = WorkingSet() - before;

        Assert.True(growth < AllowedGrowth, $"The process grew by {growth / 1024.0 / 1024.0:F1} MB.");
    }

    private void Repeat(int rounds)
    {
        using var first = Open(folder.File("leak.duckdb"));
        first.Execute("create or replace table t(a integer not null)");
        for (var round = 0; round < rounds; round++)
        {
            using (var connection = Open(folder.File("leak.duckdb")))
                Fail(connection, round % 5);
            if (round % RoundsPerDatabase != 0)
                continue;
            using (var memory = Open(":memory:"))
                Fail(memory, 0);
            Assert.Throws<DuckDBException>(() => Open(folder.File("missing/a.duckdb")));
        }
    }

    private static void Fail(DuckDBConnection connection, int kind)
    {
        switch (kind)
        {
            case 0:
                Assert.Throws<DuckDBException>(() => connection.Execute("selec 1"));
                break;
            case 1:
                Assert.Throws<DuckDBException>(() => connection.Scalar("select * from missing"));
                break;
            case 2:
                Assert.Throws<DuckDBException>(() => connection.Scalar("select cast($1 as date), $2", "30 February", new[] { "a", null }));
                break;
            case 3:
                using (var reader = connection.Command("select [i, null], {a: 'long enough not to be inlined'} from range(3000) t(i)").ExecuteReader())
                    Assert.Throws<InvalidCastException>(() => reader.Read() ? reader.GetInt32(0) : 0);
                break;
            default:
                var appender = connection.CreateAppender("t");
                appender.CreateRow().AppendNullValue().EndRow();
                Assert.Throws<DuckDBException>(appender.Close);
                break;
        }
    }

    private static DuckDBConnection Open(string file)
    {
        var connection = new DuckDBConnection($"Data Source={file};threads=1");
        connection.Open();
        return connection;
    }

    private static long WorkingSet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
