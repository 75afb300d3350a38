using System.Text;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>Rewrites <c>$name</c> for engines that know only <c>$1</c>.</summary>
public static class NamedParameters
{
    /// <summary>The SQL with numbered parameters, and the names in the order of their numbers.</summary>
    public static (string Sql, IReadOnlyList<string> Names) ToPositional(string sql)
    {
        var names = new List<string>();
        var text = new StringBuilder(sql.Length);
        foreach (var token in SqlTokens.Of(sql))
            text.Append(token.Kind == SqlTokenKind.Parameter ? Number(token.Text[1..], names) : token.Text);
        return (text.ToString(), names);
    }

    private static string Number(string name, List<string> names)
    {
        var at = names.IndexOf(name);
        if (at < 0)
        {
            names.Add(name);
            at = names.Count - 1;
        }

        return $"${at + 1}";
    }
}
