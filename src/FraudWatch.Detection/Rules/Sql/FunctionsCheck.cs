namespace FraudWatch.Detection.Rules.Sql;

/// <summary>Functions come from a list, casts go to types that both engines have, and nothing asks for the clock.</summary>
internal sealed class FunctionsCheck : ISqlCheck
{
    public IEnumerable<string> Check(SqlNode node)
    {
        var name = node.FunctionName;
        if (name.Length > 0 && !SqlVocabulary.Functions.Contains(name))
            yield return $"the function {name}() is not on the list of functions that rules may call";
        if (name.Length > 0 && (node.Text("schema") is not ("" or "main") || node.Text("catalog").Length > 0))
            yield return $"write {name}() without a schema";
        if (node.Type == "COLUMN_REF" && SessionValue(node) is { } value)
            yield return $"{value} is not allowed: a finding must not depend on when or by whom the rule is run";
        if (node.CastType.Length > 0 && !SqlVocabulary.CastTypes.Contains(node.CastType))
            yield return $"CAST to {node.CastType} is not in the SQL that rules share";
        if (node.Element.TryGetProperty("try_cast", out var lenient) && lenient.GetBoolean())
            yield return "TRY_CAST is not in the SQL that rules share";
    }

    private static string? SessionValue(SqlNode node)
    {
        var last = node.Element.GetProperty("column_names").EnumerateArray().Last().GetString()!.ToLowerInvariant();
        return SqlVocabulary.SessionValues.Contains(last) ? last : null;
    }
}
