using System.Text.Json.Nodes;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class SchemaDescriptionTests
{
    [Fact]
    public void Every_column_has_a_Chinese_and_an_English_line() =>
        Violations.None("Without x-zh or x-en", Schemas().SelectMany(schema => Undescribed(schema.Json, schema.Path)));

    [Fact]
    public void Every_schema_is_titled_and_identified_by_its_path() =>
        Violations.None("Wrong title or $id", Schemas()
            .Where(schema => schema.Path != "data-schemas/rule.schema.json")
            .Where(schema => !IsNamedAfterItsPath(schema.Path, schema.Json))
            .Select(schema => schema.Path));

    [Fact]
    public void Every_required_column_is_a_column() =>
        Violations.None("Required and not described", Schemas()
            .Where(schema => schema.Json["properties"] is not null)
            .SelectMany(schema => (schema.Json["required"]?.AsArray() ?? [])
                .Select(name => name?.GetValue<string>() ?? "")
                .Where(name => schema.Json["properties"]?[name] is null)
                .Select(name => $"{schema.Path}: {name}")));

    private static IEnumerable<(string Path, JsonObject Json)> Schemas()
    {
        foreach (var path in Repository.FilesUnder("data-schemas", ".schema.json"))
            yield return (path, JsonNode.Parse(Repository.Read(path))?.AsObject() ?? []);
    }

    private static bool IsNamedAfterItsPath(string path, JsonObject schema)
    {
        var name = path["data-schemas/".Length..^".schema.json".Length];
        return schema["$id"]?.GetValue<string>() == $"fraudwatch:{name}"
            && schema["title"]?.GetValue<string>() == name.Split('/')[^1];
    }

    private static IEnumerable<string> Undescribed(JsonNode? node, string place)
    {
        if (node is not JsonObject schema)
            yield break;
        foreach (var (keyword, value) in schema)
        {
            if (value is not JsonObject child || keyword == "x-codes")
                continue;
            if (keyword is "properties")
            {
                foreach (var (name, column) in child)
                {
                    if (column is JsonObject described && !IsDescribed(described) && !place.EndsWith("/if", StringComparison.Ordinal))
                        yield return $"{place}.{name}";
                }
            }
            foreach (var further in Undescribed(child, $"{place}/{keyword}"))
                yield return further;
        }
    }

    private static bool IsDescribed(JsonObject column) =>
        !string.IsNullOrWhiteSpace(column["x-zh"]?.GetValue<string>())
        && !string.IsNullOrWhiteSpace(column["x-en"]?.GetValue<string>());
}
