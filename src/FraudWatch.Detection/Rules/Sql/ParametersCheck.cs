using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>Parameters are named, and stand in a CAST so that both engines know their type.</summary>
internal sealed partial class ParametersCheck : ISqlCheck
{
    public IEnumerable<string> Check(SqlNode node)
    {
        if (node.Type != "VALUE_PARAMETER")
            yield break;
        var name = node.Text("identifier");
        if (!Name().IsMatch(name))
            yield return $"parameter ${name}: parameters are written $name, in lower case";
        else if (node.Parent?.Type != "OPERATOR_CAST")
            yield return $"parameter ${name} stands outside a CAST: write CAST(${name} AS INTEGER) or another type";
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();
}
