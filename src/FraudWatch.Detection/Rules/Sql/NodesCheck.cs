using System.Text.Json;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>Only known kinds of nodes, with known properties only: what this version of FraudWatch does not know, it refuses.</summary>
internal sealed class NodesCheck : ISqlCheck
{
    public IEnumerable<string> Check(SqlNode node)
    {
        if (!SqlVocabulary.NodeTypes.Contains(node.Type))
        {
            yield return Refusal(node);
            yield break;
        }

        if (!SqlVocabulary.Properties.TryGetValue(node.Type, out var known))
            yield break;
        foreach (var property in node.Element.EnumerateObject())
        {
            if (!known.Contains(property.Name) && !IsEmpty(property.Value))
                yield return $"{property.Name.ToUpperInvariant()} on a {node.Type} is not in the SQL that rules share";
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.String => value.GetString()!.Length == 0,
        _ => false,
    };

    private static string Refusal(SqlNode node) => node.Type switch
    {
        "TABLE_FUNCTION" => $"the table function {FunctionOf(node)} is not allowed",
        "SHOW_REF" => "DESCRIBE, SHOW and SUMMARIZE are not allowed",
        "RECURSIVE_CTE_NODE" => "WITH RECURSIVE is not allowed",
        "POSITIONAL_REFERENCE" => "columns are named, not numbered",
        _ => $"{node.Type} is not in the SQL that rules share",
    };

    private static string FunctionOf(SqlNode node) =>
        node.Element.TryGetProperty("function", out var call) && call.TryGetProperty("function_name", out var name) ? $"{name}()" : "here";
}
