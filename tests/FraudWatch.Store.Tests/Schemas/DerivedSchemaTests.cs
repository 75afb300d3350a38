using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using FraudWatch.Store.Sql;
using FraudWatch.Store.Tests.Lake;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Schemas;

/// <summary>The tables that rules and readers of features see are the ones that data-schemas describes.</summary>
public sealed class DerivedSchemaTests
{
    private static readonly Stage[] Stages = [Stage.Claims, Stage.Features, Stage.FeatureSets, Stage.Scores];

    [Fact]
    public async Task Claims_features_and_scores_have_the_columns_that_their_schemas_describe()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        using var connection = store.Connect();
        foreach (var stage in Stages)
            await StageRunner.RunAsync(connection, stage);

        var described = Described().ToList();

        Assert.NotEmpty(described);
        foreach (var (table, columns) in described)
            Assert.Equal((table, string.Join('\n', columns)), (table, string.Join('\n', Columns(connection, table))));
    }

    private static IEnumerable<(string Table, IEnumerable<string> Columns)> Described() =>
        from path in Repository.FilesUnder("data-schemas/derived", ".schema.json")
        let table = Path.GetFileName(path)[..^".schema.json".Length]
        where Stages.Any(stage => table.StartsWith(stage.Schema + ".", StringComparison.Ordinal))
        let properties = JsonNode.Parse(Repository.Read(path))?["properties"]?.AsObject() ?? []
        select (table, properties.Select(column => $"{column.Key} {column.Value?["x-type"]}").Order(StringComparer.Ordinal).AsEnumerable());

    private static List<string> Columns(DuckDBConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE {table}";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add($"{reader.GetString(0)} {reader.GetString(1)}");
        return [.. columns.Order(StringComparer.Ordinal)];
    }
}
