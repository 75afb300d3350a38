using System.Data.Common;
using System.Globalization;
using System.Numerics;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;
using FraudWatch.Store.Tests.FeatureSets;
using FraudWatch.Testing;
using Npgsql;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Every stage statement runs on PostgreSQL as it stands, and makes the same tables of the same claims.</summary>
public sealed class SharedDialectTests
{
    /// <summary>Every institution of the sample has findings of one rule; the ratings need no more of the rule engine.</summary>
    private const string Findings = """
        CREATE SCHEMA findings;
        CREATE TABLE findings.rule AS SELECT CAST('a-rule' AS VARCHAR) AS rule_id, CAST('规则' AS VARCHAR) AS title_zh,
            CAST('A rule' AS VARCHAR) AS title_en, CAST(0.001 AS DOUBLE PRECISION) AS false_positive_share;
        CREATE TABLE findings.rule_denominator AS SELECT CAST('a-rule' AS VARCHAR) AS rule_id, fixmedins_code, CAST(100 AS BIGINT) AS n
            FROM claims.institution;
        CREATE TABLE findings.finding AS SELECT mdtrt_id AS finding_id, CAST('a-rule' AS VARCHAR) AS rule_id, CAST('S' AS VARCHAR) AS severity,
            fixmedins_code, psn_no, mdtrt_id, CAST(NULL AS VARCHAR) AS bkkp_sn, CAST(100 AS DECIMAL(16, 2)) AS amount_at_risk,
            CAST(60 AS DECIMAL(16, 2)) AS fund_at_risk, TRUE AS queued FROM claims.encounter
        """;

    /// <summary>The sample is small: its institutions are peers all the same.</summary>
    private static readonly StageRunOptions FewPeers = new() { Parameters = new Dictionary<string, object> { ["score_minimum_peers"] = 2L } };

    [PostgresFact]
    public async Task Claims_and_features_are_the_same_rows_on_both_engines()
    {
        using var duckDb = FixtureStore.Create();
        await using var server = await PostgresServer.StartAsync();
        await using var connection = await server.ConnectAsync();
        await BuildAsync(duckDb, connection);

        foreach (var file in Stage.Claims.Files.Concat(Stage.Features.Files))
            Assert.Equal(await RowsAsync(duckDb.Connection, file), await RowsAsync(connection, file));
        Assert.NotEmpty(await RowsAsync(connection, Stage.Claims.Files.Single(file => file.Table == "fee_line")));
    }

    [PostgresFact]
    public async Task Scores_and_ratings_are_the_same_rows_on_both_engines()
    {
        using var duckDb = FixtureStore.Create();
        await using var server = await PostgresServer.StartAsync();
        await using var connection = await server.ConnectAsync();
        var postgres = await BuildAsync(duckDb, connection);
        await ExecuteAsync(duckDb.Connection, Findings);
        await ExecuteAsync(connection, Findings);

        foreach (var stage in new[] { Stage.Scores, Stage.Risk })
        {
            await ExecuteAsync(connection, $"CREATE SCHEMA {stage.Schema}");
            await StageRunner.RunAsync(duckDb.Connection, stage, FewPeers);
            await postgres.BuildAsync(stage, FewPeers.Parameters);
            foreach (var file in stage.Files)
                Assert.Equal(await RowsAsync(duckDb.Connection, file), await RowsAsync(connection, file));
        }

        Assert.True((await RowsAsync(connection, Stage.Scores.Files.Single(file => file.Table == "tail"))).Count > 1);
        Assert.True((await RowsAsync(connection, Stage.Risk.Files.Single(file => file.Table == "rule_evidence"))).Count > 1);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task Feature_sets_are_the_same_rows_on_both_engines()
    {
        using var duckDb = FixtureStore.Create();
        await using var server = await PostgresServer.StartAsync();
        await using var connection = await server.ConnectAsync();
        var postgres = await BuildAsync(duckDb, connection, PlantedTown.Tables());
        await StageRunner.RunAsync(duckDb.Connection, Stage.FeatureSets, PlantedTown.Options);
        await postgres.BuildAsync(Stage.FeatureSets, PlantedTown.Options.Parameters);

        foreach (var file in Stage.FeatureSets.Files)
        {
            var rows = await RowsAsync(duckDb.Connection, file);
            Assert.Equal(rows, await RowsAsync(connection, file));
            Assert.True(rows.Count > 1 || file.Table == "nameless_physician", $"{file.QualifiedName} has no rows to compare.");
        }
    }

    private static async Task<PostgresStages> BuildAsync(
        FixtureStore duckDb, NpgsqlConnection connection, IReadOnlyList<(string Table, string Csv)>? tables = null)
    {
        var postgres = new PostgresStages(connection);
        await postgres.CreateLakeAsync();
        foreach (var (table, csv) in tables ?? EngineSample.Tables)
        {
            duckDb.Load(table, csv);
            await postgres.InsertAsync(table, CsvTable.Parse(csv, table));
        }

        await duckDb.BuildAsync();
        await postgres.BuildAsync(Stage.Claims);
        await postgres.BuildAsync(Stage.Features);
        return postgres;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(DbConnection connection, StageFile file)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {file.QualifiedName}";
        await using var reader = await command.ExecuteReaderAsync();
        var header = string.Join(",", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Text(reader.GetValue(i)))));
        rows.Sort(StringComparer.Ordinal);
        return [$"{file.QualifiedName}: {header}", .. rows];
    }

    // Numbers are compared to six decimals: the engines divide decimals to different scales.
    private static string Text(object value) => value switch
    {
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        BigInteger whole => whole.ToString(CultureInfo.InvariantCulture),
        IConvertible number and not string => Math.Round(number.ToDecimal(CultureInfo.InvariantCulture), 6).ToString("0.######", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
