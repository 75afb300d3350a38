using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Sums of floating point numbers depend on their order; what is scored must not.</summary>
public sealed class ScoreOrderTests
{
    private static readonly StageRunOptions FewPeers = new() { Parameters = new Dictionary<string, object> { ["score_minimum_peers"] = 2L } };

    [Fact]
    public async Task Scores_are_the_same_in_whatever_order_the_features_stand()
    {
        using var store = FixtureStore.Create();
        foreach (var (table, csv) in EngineSample.Tables)
            store.Load(table, csv);
        await store.BuildAsync();
        var expected = await ScoresAsync(store.Connection, "0");

        for (var seed = 1; seed <= 20; seed++)
            Assert.Equal(expected, await ScoresAsync(store.Connection, seed.ToString(CultureInfo.InvariantCulture)));
        Assert.True(expected.Count > 20);
    }

    private static async Task<IReadOnlyList<string>> ScoresAsync(DuckDBConnection connection, string seed)
    {
        Execute(connection, $"CREATE OR REPLACE TABLE features.institution_value AS SELECT * FROM features.institution_value ORDER BY hash(fixmedins_code || feature_name || '{seed}')");
        await StageRunner.RunAsync(connection, Stage.Scores, FewPeers);
        return Rows(connection);
    }

    private static List<string> Rows(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand(
            "SELECT concat_ws('|', fixmedins_code, feature_name, z, round(high_tail, 9), round(low_tail, 9), round(skew_tail, 9)) FROM scores.tail "
            + "UNION ALL SELECT concat_ws('|', fixmedins_code, anomaly, reasons) FROM scores.institution ORDER BY 1",
            connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
