using System.Text.Json.Nodes;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class KnowledgeSchemaTests
{
    private const string Schemas = "data-schemas/knowledge";

    [Fact]
    public void Knowledge_tables_have_the_columns_that_their_schemas_describe() =>
        Violations.None("Other than its schema", Repository.FilesUnder(Schemas, ".schema.json")
            .Where(path => Described(path) != Header(path))
            .Select(path => $"{path}: {Header(path)}"));

    [Fact]
    public void The_points_are_described() =>
        Assert.Superset(
            new HashSet<string> { $"{Schemas}/point.schema.json", $"{Schemas}/point_diagnosis.schema.json", $"{Schemas}/point_item.schema.json" },
            Repository.FilesUnder(Schemas, ".schema.json").ToHashSet());

    private static string Described(string path) => string.Join(',', (JsonNode.Parse(Repository.Read(path))?["properties"]?.AsObject() ?? [])
        .Select(column => $"{column.Key}:{column.Value?["x-type"]}"));

    private static string Header(string path)
    {
        var table = Path.GetFileName(path)[..^".schema.json".Length];
        var header = Repository.Read($"src/FraudWatch.Rules/knowledge/{table}.csv").Split('\n')[0].TrimEnd('\r');
        return string.Join(',', Fields(header).Select(field => field.Contains(':', StringComparison.Ordinal) ? field : $"{field}:VARCHAR"));
    }

    /// <summary>A header field is in quotes where its type holds a comma.</summary>
    private static IEnumerable<string> Fields(string header) => header.Split('"')
        .SelectMany((part, place) => place % 2 == 1 ? [part] : part.Split(',', StringSplitOptions.RemoveEmptyEntries));
}
