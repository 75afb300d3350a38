using System.Data.Common;
using System.Globalization;
using System.Numerics;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Every stage statement runs on PostgreSQL as it stands, and makes the same tables of the same claims.</summary>
public sealed class SharedDialectTests
{
    [PostgresFact]
    public async Task Claims_and_features_are_the_same_rows_on_both_engines()
    {
        using var duckDb = FixtureStore.Create();
        await using var server = await PostgresServer.StartAsync();
        await using var connection = await server.ConnectAsync();
        var postgres = new PostgresStages(connection);
        await postgres.CreateLakeAsync();
        foreach (var (table, csv) in EngineSample.Tables)
        {
            duckDb.Load(table, csv);
            await postgres.InsertAsync(table, CsvTable.Parse(csv, table));
        }

        await duckDb.BuildAsync();
        await postgres.BuildAsync(Stage.Claims);
        await postgres.BuildAsync(Stage.Features);

        foreach (var file in Stage.Claims.Files.Concat(Stage.Features.Files))
            Assert.Equal(await RowsAsync(duckDb.Connection, file), await RowsAsync(connection, file));
        Assert.NotEmpty(await RowsAsync(connection, Stage.Claims.Files.Single(file => file.Table == "fee_line")));
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
