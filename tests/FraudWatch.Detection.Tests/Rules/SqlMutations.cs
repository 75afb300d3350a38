using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>
/// Copies of a rule's SQL with one criterion negated: a comparison turned round, a list or a question of NULL or of existence
/// denied, a NOT left out, in WHERE, HAVING or ON. What a SELECT list computes is no criterion. Strings and comments stay
/// as they are.
/// </summary>
internal static partial class SqlMutations
{
    public static IEnumerable<(string What, string Sql)> Of(string sql) =>
        from match in Criteria(sql)
        let replacement = Negated(match.Value.ToUpperInvariant())
        let line = 1 + sql.AsSpan(0, match.Index).Count('\n')
        select ($"line {line}: '{match.Value}' as '{replacement}'", string.Concat(sql.AsSpan(0, match.Index), replacement, sql.AsSpan(match.Index + match.Length)));

    /// <summary>Operators that stand in a WHERE, a HAVING or an ON, brackets within them included.</summary>
    private static IEnumerable<Match> Criteria(string sql)
    {
        var outer = new Stack<bool>();
        var inCriterion = false;
        foreach (Match match in Token().Matches(sql))
        {
            if (match.Groups["op"].Success && inCriterion)
                yield return match;
            else if (match.Value == "(")
                outer.Push(inCriterion);
            else if (match.Value == ")" && outer.Count > 0)
                inCriterion = outer.Pop();
            else if (match.Groups["clause"].Success)
                inCriterion = match.Value.ToUpperInvariant() is "WHERE" or "HAVING" or "ON";
        }
    }

    private static string Negated(string op) => op switch
    {
        ">" => "<=",
        ">=" => "<",
        "<" => ">=",
        "<=" => ">",
        "=" => "<>",
        "<>" or "!=" => "=",
        "IN" or "EXISTS" => $"NOT {op}",
        "IS" => "IS NOT",
        _ => "",
    };

    [GeneratedRegex("""--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<op><>|!=|>=|<=|<|>|=|\bNOT\b|(?<!\bNOT\s+)\b(?:IN|EXISTS)\b|\bIS\b(?=\s+NULL\b))|(?<clause>\b(?:SELECT|FROM|JOIN|WHERE|HAVING|ON|GROUP|ORDER|WINDOW|UNION|LIMIT|PARTITION)\b)|[()]""", RegexOptions.IgnoreCase)]
    private static partial Regex Token();
}
