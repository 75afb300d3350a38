using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>
/// Copies of a rule's SQL with one criterion negated: a comparison turned round, a NOT left out. Strings and
/// comments stay as they are.
/// </summary>
internal static partial class SqlMutations
{
    public static IEnumerable<(string What, string Sql)> Of(string sql) =>
        from match in Criterion().Matches(sql)
        where match.Groups["op"].Success
        let replacement = Changed(match.Value.ToUpperInvariant())
        let line = 1 + sql.AsSpan(0, match.Index).Count('\n')
        select ($"line {line}: '{match.Value}' as '{replacement}'", string.Concat(sql.AsSpan(0, match.Index), replacement, sql.AsSpan(match.Index + match.Length)));

    private static string Changed(string op) => op switch
    {
        ">" => "<=",
        ">=" => "<",
        "<" => ">=",
        "<=" => ">",
        "=" => "<>",
        "<>" or "!=" => "=",
        _ => "",
    };

    [GeneratedRegex("""--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<op><>|!=|>=|<=|<|>|=|\bNOT\b)""", RegexOptions.IgnoreCase)]
    private static partial Regex Criterion();
}
