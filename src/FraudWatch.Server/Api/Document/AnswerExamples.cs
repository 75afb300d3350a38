using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>
/// Gives every JSON answer an example, made from its schema, so that it can never show a member that is not there: one element of each
/// list, one value of each word.
/// </summary>
internal static class AnswerExamples
{
    public static void AddTo(OpenApiDocument document)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(operation => operation.Value);
        foreach (var (status, answer) in operations.SelectMany(operation => operation.Responses ?? []))
        {
            if (status[0] == '2' && answer.Content?.TryGetValue("application/json", out var content) == true && content is { Schema: { } schema, Example: null } media)
                media.Example = Of(schema, "", []);
        }
    }

    /// <param name="schema">The schema.</param>
    /// <param name="name">The member that it is of, by which values are chosen.</param>
    /// <param name="within">The named schemas around it: what holds itself is left out the second time.</param>
    private static JsonNode? Of(IOpenApiSchema schema, string name, string[] within)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (within.Contains(id))
                return null;
            within = [.. within, id];
        }

        if (schema.OneOf is { Count: > 0 } choices)
            return ExampleValues.IsAbsent(name) ? null : Of(choices.First(choice => choice.Type != JsonSchemaType.Null), name, within);
        if (schema.Enum is [{ } word, ..])
            return word.DeepClone();
        var type = schema.Type ?? default;
        if (type.HasFlag(JsonSchemaType.Null) && ExampleValues.IsAbsent(name))
            return null;
        return (type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array when ExampleValues.IsAbsent(name) => new JsonArray(),
            JsonSchemaType.Array => schema.Items is { } items && Of(items, name, within) is { } item ? new JsonArray(item) : new JsonArray(),
            JsonSchemaType.String => ExampleValues.Text(within.LastOrDefault(), name, schema.Format),
            JsonSchemaType.Integer => ExampleValues.Whole(name),
            JsonSchemaType.Number => ExampleValues.Number(name),
            JsonSchemaType.Boolean => name is "open" or "enabled" or "queued" or "runnable" or "sound" or "verified",
            _ => (schema.Properties is null or { Count: 0 } ? ExampleValues.Object(name) : null) ?? Members(schema, name, within),
        };
    }

    private static JsonObject Members(IOpenApiSchema schema, string name, string[] within)
    {
        var members = new JsonObject();
        foreach (var (member, of) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            members[member] = Of(of, member, within);
        if (members.Count == 0 && schema.AdditionalProperties is { } values)
            members[ExampleValues.Text(null, "rule_id", null)] = Of(values, name, within);
        return members;
    }
}
