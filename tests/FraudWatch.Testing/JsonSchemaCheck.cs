using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FraudWatch.Testing;

/// <summary>
/// Compares a JSON value with one of the schemas of <c>data-schemas</c>. It knows the keywords that those schemas use and
/// refuses a schema that uses another, so that no rule is silently left unchecked.
/// </summary>
public sealed class JsonSchemaCheck
{
    private static readonly string[] Descriptive =
        ["$schema", "$id", "$defs", "title", "description", "default", "format", "maxLength"];

    private readonly JsonObject root;
    private readonly List<string> problems = [];

    private JsonSchemaCheck(JsonObject root) => this.root = root;

    /// <summary>What is wrong with the value, one sentence per place; empty when it fits.</summary>
    /// <param name="schema">Path of the schema below data-schemas, such as <c>output/finding</c>.</param>
    /// <param name="value">The value to check.</param>
    public static IReadOnlyList<string> Problems(string schema, JsonNode? value)
    {
        var check = new JsonSchemaCheck(Load(schema));
        check.Check(check.root, value, "$");
        return check.problems;
    }

    private static JsonObject Load(string schema) =>
        JsonNode.Parse(Repository.Read($"data-schemas/{schema}.schema.json"))!.AsObject();

    private void Check(JsonObject schema, JsonNode? value, string place)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (rule is null || keyword.StartsWith("x-", StringComparison.Ordinal) || Descriptive.Contains(keyword))
                continue;
            if (!Check(keyword, rule, schema, value, place))
                throw new NotSupportedException($"{place}: the keyword '{keyword}' is not known to this check.");
        }
    }

    private bool Check(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string place)
    {
        switch (keyword)
        {
            case "$ref": CheckReference(rule.GetValue<string>(), value, place); return true;
            case "type": Expect(IsType(rule, value), place, $"is {KindOf(value)}, not {rule.ToJsonString()}"); return true;
            case "enum": Expect(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), place, $"is none of {rule.ToJsonString()}"); return true;
            case "pattern": CheckPattern(rule.GetValue<string>(), value, place); return true;
            case "minLength": Expect(TextOf(value) is not { } text || text.Length >= rule.GetValue<int>(), place, "is empty"); return true;
            case "minimum": Expect(NumberOf(value) is not { } low || low >= rule.GetValue<decimal>(), place, $"is less than {rule}"); return true;
            case "maximum": Expect(NumberOf(value) is not { } high || high <= rule.GetValue<decimal>(), place, $"is more than {rule}"); return true;
            case "items": CheckItems(rule.AsObject(), value, place); return true;
            case "minItems": Expect(value is not JsonArray items || items.Count >= rule.GetValue<int>(), place, $"has fewer than {rule} entries"); return true;
            case "required": CheckRequired(rule.AsArray(), value, place); return true;
            case "minProperties": Expect(value is not JsonObject few || few.Count >= rule.GetValue<int>(), place, $"has fewer than {rule} keys"); return true;
            case "maxProperties": Expect(value is not JsonObject many || many.Count <= rule.GetValue<int>(), place, $"has more than {rule} keys"); return true;
            case "properties": CheckProperties(rule.AsObject(), value, place); return true;
            case "additionalProperties": CheckFurther(rule, schema, value, place); return true;
            case "allOf": CheckAll(rule.AsArray(), value, place); return true;
            case "if": CheckConditional(schema, value, place); return true;
            case "then": return schema.ContainsKey("if");
            default: return false;
        }
    }

    private void CheckReference(string reference, JsonNode? value, string place)
    {
        if (reference.StartsWith("#/$defs/", StringComparison.Ordinal))
            Check(root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), value, place);
        else if (reference.StartsWith("fraudwatch:", StringComparison.Ordinal))
            problems.AddRange(Problems(reference["fraudwatch:".Length..], value).Select(problem => place + problem[1..]));
        else
            throw new NotSupportedException($"{place}: the reference '{reference}' leads nowhere.");
    }

    private void CheckPattern(string pattern, JsonNode? value, string place) =>
        Expect(TextOf(value) is not { } text || Regex.IsMatch(text, pattern), place, $"does not match {pattern}");

    private void CheckItems(JsonObject schema, JsonNode? value, string place)
    {
        if (value is not JsonArray items)
            return;
        for (var i = 0; i < items.Count; i++)
            Check(schema, items[i], $"{place}[{i}]");
    }

    private void CheckRequired(JsonArray names, JsonNode? value, string place)
    {
        if (value is JsonObject keys)
            foreach (var name in names.Select(name => name!.GetValue<string>()))
                Expect(keys.ContainsKey(name), place, $"lacks '{name}'");
    }

    private void CheckProperties(JsonObject schemas, JsonNode? value, string place)
    {
        if (value is JsonObject keys)
            foreach (var (name, schema) in schemas)
                if (keys.TryGetPropertyValue(name, out var property))
                    Check(schema!.AsObject(), property, $"{place}.{name}");
    }

    private void CheckFurther(JsonNode rule, JsonObject schema, JsonNode? value, string place)
    {
        if (value is not JsonObject keys)
            return;
        foreach (var (name, further) in keys.Where(key => schema["properties"]?.AsObject().ContainsKey(key.Key) != true))
        {
            if (rule is JsonObject furtherSchema)
                Check(furtherSchema, further, $"{place}.{name}");
            else
                Expect(rule.GetValue<bool>(), place, $"has '{name}', which is not known");
        }
    }

    private void CheckAll(JsonArray schemas, JsonNode? value, string place)
    {
        foreach (var schema in schemas)
            Check(schema!.AsObject(), value, place);
    }

    private void CheckConditional(JsonObject schema, JsonNode? value, string place)
    {
        var condition = new JsonSchemaCheck(root);
        condition.Check(schema["if"]!.AsObject(), value, place);
        if (condition.problems.Count == 0 && schema["then"] is JsonObject consequence)
            Check(consequence, value, place);
    }

    private void Expect(bool holds, string place, string complaint)
    {
        if (!holds)
            problems.Add($"{place} {complaint}");
    }

    private static bool IsType(JsonNode rule, JsonNode? value)
    {
        var kind = KindOf(value);
        var allowed = rule is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [rule.GetValue<string>()];
        return allowed.Any(type => type == kind || (type == "number" && kind == "integer"));
    }

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => NumberOf(value) is { } number && number == decimal.Truncate(number) ? "integer" : "number",
        _ => "boolean",
    };

    private static string? TextOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static decimal? NumberOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(value.ToJsonString(), NumberStyles.Float)
            : null;
}
