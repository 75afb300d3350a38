using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Document;

/// <summary>What the document shows of answers is what clients can count on.</summary>
public sealed class AnswerExampleTests(Services services) : IClassFixture<Services>
{
    [Fact]
    public async Task Every_example_of_an_answer_has_the_members_of_its_schema_and_no_others()
    {
        var document = await DocumentAsync();
        var schemas = document["components"]?["schemas"]?.AsObject() ?? [];

        var examples = (
            from path in document["paths"]?.AsObject() ?? []
            from operation in path.Value?.AsObject() ?? []
            from answer in operation.Value?["responses"]?.AsObject() ?? []
            let content = answer.Value?["content"]?["application/json"]
            where answer.Key[0] == '2' && content?["example"] is not null
            select (Name: $"{operation.Key} {path.Key}", Schema: content["schema"], Example: content["example"])).ToList();

        Assert.True(examples.Count > 150, $"{examples.Count} examples.");
        Assert.Equal([], examples.SelectMany(one => Misfits(one.Example, one.Schema, schemas).Select(what => $"{one.Name}: {what}")));
    }

    [Fact]
    public async Task No_example_shows_the_name_of_a_member_for_its_value()
    {
        var named = Examples(await DocumentAsync()).SelectMany(one => Values(one.Example, "", "").Where(value => value.Name.Length > 0 && (string?)value.Value == value.Name)
            .Select(value => $"{one.Name}: {value.Path}"));

        Assert.Equal([], named);
    }

    [Fact]
    public async Task No_example_of_a_body_shows_a_member_as_null()
    {
        var bodies = Examples(await DocumentAsync()).Where(one => one.IsBody).ToList();

        Assert.True(bodies.Count > 50, $"{bodies.Count} bodies.");
        Assert.Equal([], bodies.SelectMany(one => Nulls(one.Example, "").Select(path => $"{one.Name}: {path}")));
    }

    [Fact]
    public async Task Refusals_that_clients_must_handle_are_told()
    {
        var paths = (await DocumentAsync())["paths"]?.AsObject() ?? [];

        var created = paths["/api/v1/plans"]?["post"]?["responses"]?.AsObject() ?? [];
        var list = paths["/api/v1/findings"]?["get"]?["responses"]?.AsObject() ?? [];

        Assert.Equal(["400", "401", "403", "409", "413", "415", "422", "429"], created.Select(answer => answer.Key).Where(key => key[0] == '4').Order(StringComparer.Ordinal));
        Assert.Contains("409", list.Select(answer => answer.Key));
        Assert.Equal("/problems/key-used", (string?)created["422"]?["content"]?["application/problem+json"]?["example"]?["type"]);
    }

    private static IEnumerable<(string Name, bool IsBody, JsonNode? Example)> Examples(JsonNode document) =>
        from path in document["paths"]?.AsObject() ?? []
        from operation in path.Value?.AsObject() ?? []
        from part in (operation.Value?["responses"]?.AsObject() ?? []).Select(answer => (IsBody: false, Shown: answer.Value)).Append((IsBody: true, Shown: operation.Value?["requestBody"]))
        from content in part.Shown?["content"]?.AsObject() ?? []
        where content.Value?["example"] is not null
        select ($"{operation.Key} {path.Key}", part.IsBody, content.Value?["example"]);

    private static IEnumerable<(string Name, string Path, JsonNode? Value)> Values(JsonNode? node, string name, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Values(member.Value, member.Key, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Values(item, name, path)),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [(name, path, value)],
        _ => [],
    };

    private static IEnumerable<string> Nulls(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Value is null ? [$"{path}.{member.Key}"] : Nulls(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Nulls(item, path)),
        _ => [],
    };

    private static IEnumerable<string> Misfits(JsonNode? example, JsonNode? schema, JsonObject schemas)
    {
        var full = Resolved(schema, schemas);
        if (example is JsonArray { Count: > 0 } many)
            return Misfits(many[0], full?["items"], schemas);
        if (example is not JsonObject one || full?["properties"] is not JsonObject members)
            return [];
        var needed = full["required"]?.AsArray().Select(name => (string?)name ?? "") ?? [];
        return one.Select(member => member.Key).Except(members.Select(member => member.Key)).Select(name => $"{name} is unknown")
            .Concat(needed.Except(one.Select(member => member.Key)).Select(name => $"{name} is missing"))
            .Concat(one.SelectMany(member => Misfits(member.Value, members[member.Key], schemas)));
    }

    // Behind a reference, and behind "this or null".
    private static JsonNode? Resolved(JsonNode? schema, JsonObject schemas) => schema switch
    {
        { } when schema["$ref"] is { } reference => Resolved(schemas[((string?)reference ?? "").Split('/')[^1]], schemas),
        { } when schema["oneOf"] is JsonArray choices => Resolved(choices.FirstOrDefault(choice => choice?["$ref"] is not null), schemas),
        _ => schema,
    };

    private async Task<JsonNode> DocumentAsync()
    {
        using var nobody = (await services.On(CaseworkEngine.Sqlite)).Anonymous();
        return (await nobody.GetAsync("/api/v1/openapi.json")).Json;
    }
}
