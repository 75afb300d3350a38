using FraudWatch.Detection.Rules.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>One WITH table of a rule's SQL: a criterion of the rule.</summary>
/// <param name="Name">Of the WITH table.</param>
/// <param name="Comment">What the author wrote above it or at its head; empty when nothing.</param>
/// <param name="Sql">The rule's SQL up to the end of it; a SELECT over <paramref name="Name"/> may follow.</param>
internal sealed record RuleStep(string Name, string Comment, string Sql)
{
    /// <summary>The WITH tables of a statement, in order; none when it has none.</summary>
    public static IReadOnlyList<RuleStep> Of(string sql)
    {
        var tokens = SqlTokens.Of(sql).ToList();
        var at = tokens.FindIndex(token => token.Kind != SqlTokenKind.Space);
        if (at < 0 || !tokens[at].Text.Equals("WITH", StringComparison.OrdinalIgnoreCase))
            return [];
        var steps = new List<RuleStep>();
        var commentFrom = 0;
        do
        {
            var (step, end) = Next(tokens, at + 1, commentFrom);
            commentFrom = end + 1;
            steps.Add(step);
            at = Following(tokens, end + 1);
        }
        while (at < tokens.Count && tokens[at].Text == ",");
        return steps;
    }

    /// <summary>Reads <c>name AS [MATERIALIZED] ( ... )</c>; the place returned is that of the closing parenthesis.
    /// What is written above a WITH table, or above the WITH itself, speaks of it.</summary>
    private static (RuleStep Step, int End) Next(List<SqlToken> tokens, int start, int commentFrom)
    {
        var name = Following(tokens, start);
        var open = tokens.FindIndex(name, token => token.Text.Equals("AS", StringComparison.OrdinalIgnoreCase));
        open = tokens.FindIndex(open, token => token.Text == "(");
        var (end, depth) = (open, 0);
        do
        {
            depth += tokens[end].Text switch { "(" => 1, ")" => -1, _ => 0 };
            end++;
        }
        while (depth > 0 && end < tokens.Count);
        var comment = Comments(tokens, commentFrom, name) is { Length: > 0 } above ? above : Comments(tokens, open + 1, Following(tokens, open + 1));
        return (new RuleStep(tokens[name].Text.Trim('"'), comment, string.Concat(tokens.Take(end).Select(token => token.Text))), end - 1);
    }

    private static int Following(List<SqlToken> tokens, int at)
    {
        var next = tokens.FindIndex(at, token => token.Kind != SqlTokenKind.Space);
        return next < 0 ? tokens.Count : next;
    }

    private static string Comments(List<SqlToken> tokens, int from, int to) => string.Join(
        ' ',
        tokens.Take(from..to).Select(token => token.Text.Trim()).Where(text => text.StartsWith("--", StringComparison.Ordinal))
            .Select(text => text.TrimStart('-').Trim()));
}
