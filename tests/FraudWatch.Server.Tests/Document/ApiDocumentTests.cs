using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Document;

public sealed class ApiDocumentTests(Services services) : IClassFixture<Services>
{
    private const string Write = "FRAUDWATCH_WRITE_SCHEMA";
    private const string Kept = "src/FraudWatch.Server/Api/Document/openapi.json";
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_the_one_that_was_agreed_on()
    {
        var wanted = Sorted(await DocumentAsync()).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Repository.Root, Kept);

        if (Environment.GetEnvironmentVariable(Write) == "1")
            await File.WriteAllTextAsync(file, wanted);
        var kept = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";

        if (kept != wanted)
            Assert.Fail($"{Kept} is not what the service answers, from {FirstDifference(kept, wanted)}. "
                + $"If clients may see that change, write it again: {Write}=1 dotnet test tests/FraudWatch.Server.Tests --filter ApiDocumentTests");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_takes_and_answers()
    {
        var operations = Operations(await DocumentAsync()).ToList();

        Assert.True(operations.Count > 100, $"{operations.Count} operations.");
        var missing = operations.SelectMany(one => Missing(one.Operation).Select(what => $"{one.Name}: {what}")).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static IEnumerable<string> Missing(JsonObject operation)
    {
        if (IsEmpty(operation["summary"]))
            yield return "no summary";
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if (IsEmpty(parameter?["description"]))
                yield return $"parameter {parameter?["name"]} has no description";
        }

        foreach (var (type, content) in operation["requestBody"]?["content"]?.AsObject() ?? [])
        {
            if (content?["example"] is null)
                yield return $"no example of {type}";
        }

        var answers = operation["responses"]?.AsObject() ?? [];
        foreach (var what in answers.SelectMany(answer => MissingIn(answer.Key, answer.Value)))
            yield return what;
        if (!answers.Any(answer => answer.Key[0] is '2'))
            yield return "no answer of success";
        if (!answers.Any(answer => answer.Key[0] is '4'))
            yield return "no refusal";
    }

    private static IEnumerable<string> MissingIn(string status, JsonNode? answer)
    {
        var contents = answer?["content"]?.AsObject() ?? [];
        if (IsEmpty(answer?["description"]))
            yield return $"{status} is not described";
        if (status[0] == '2' && status != "204" && (contents.Count == 0 || contents.Any(content => content.Value?["schema"] is not JsonObject { Count: > 0 })))
            yield return $"{status} has no schema";
        if (status[0] is '2' or '4' && contents.Any(content => content.Key.Contains("json", StringComparison.Ordinal) && content.Value?["example"] is null && !IsFile(content.Value)))
            yield return $"{status} has no example";
        if (status[0] == '4' && contents["application/problem+json"]?["schema"] is not JsonObject { Count: > 0 })
            yield return $"{status} is no problem document";
    }

    private static bool IsFile(JsonNode? content) => (string?)content?["schema"]?["format"] == "binary";

    private static bool IsEmpty(JsonNode? text) => string.IsNullOrWhiteSpace((string?)text);

    private static IEnumerable<(string Name, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]?.AsObject() ?? []
        from operation in path.Value?.AsObject() ?? []
        where Methods.Contains(operation.Key)
        select ($"{operation.Key} {path.Key}", operation.Value?.AsObject() ?? []);

    // Members of objects in one order, so that only what clients see makes a difference.
    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject one => new JsonObject(one.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Sorted(member.Value)))),
        JsonArray many => new JsonArray([.. many.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };

    private static string FirstDifference(string kept, string wanted)
    {
        var (before, after) = (kept.Split('\n'), wanted.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(place => before.ElementAtOrDefault(place) != after.ElementAtOrDefault(place));
        return $"line {line + 1}: '{before.ElementAtOrDefault(line)?.Trim()}' is now '{after.ElementAtOrDefault(line)?.Trim()}'";
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var nobody = (await services.On(CaseworkEngine.Sqlite)).Anonymous();
        return (await nobody.GetAsync("/api/v1/openapi.json")).Json;
    }
}
