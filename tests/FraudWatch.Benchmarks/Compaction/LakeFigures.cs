using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Store;
using FraudWatch.Store.Lake;

namespace FraudWatch.Benchmarks.Compaction;

/// <summary>What a lake looks like from outside at one moment.</summary>
/// <param name="Files">Files that count.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Milliseconds">Of each question, by its name: the least of some.</param>
/// <param name="Info">Rows and hashes of its tables.</param>
/// <param name="Problems">What its verification found.</param>
internal sealed record LakeFigures(int Files, long Bytes, IReadOnlyDictionary<string, double> Milliseconds, StoreInfo Info, IReadOnlyList<string> Problems)
{
    private const int Asked = 5;

    private static readonly (string Name, string Sql)[] Questions =
    [
        ("amounts by institution", "SELECT fixmedins_code, sum(det_item_fee_sumamt) FROM lake.fee_list_d GROUP BY ALL"),
        ("fee lines of one person", "SELECT * FROM lake.fee_list_d WHERE psn_no = (SELECT min(psn_no) FROM lake.setl_d)"),
        ("visits of a day", "SELECT mdtrt_id, psn_no, begntime FROM lake.mdtrt_d WHERE begntime >= TIMESTAMP '2025-06-02' AND begntime < TIMESTAMP '2025-06-03' ORDER BY 1 LIMIT 50"),
        ("all columns of all settlements", "SELECT sum(hash(s)) FROM (SELECT * FROM lake.setl_d) AS s"),
    ];

    public static async Task<LakeFigures> OfAsync(ClaimsStore store, CancellationToken cancellation)
    {
        var times = new Dictionary<string, double> { ["views of the lake made anew"] = Least(store.RefreshViews) };
        using (var connection = store.Connect())
        {
            foreach (var (name, sql) in Questions)
                times[name] = Least(() => Ask(connection, sql));
        }

        var paths = store.Lake.Snapshot(cancellation).Files.Select(store.Folder.InLake).ToList();
        var report = await store.VerifyAsync(null, cancellation);
        return new LakeFigures(paths.Count, paths.Sum(path => new FileInfo(path).Length), times, report.Info, report.Problems);
    }

    private static double Least(Action work) => Enumerable.Range(0, Asked).Min(_ =>
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    });

    private static void Ask(DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
        }
    }
}
