namespace FraudWatch.Detection.Rules.Sql;

/// <summary>
/// Cuts SQL into tokens, as far as needed to leave strings and comments alone. Whether the text is valid SQL is not its
/// concern: the engine's own parser decides that.
/// </summary>
internal static class SqlTokens
{
    public static IEnumerable<SqlToken> Of(string sql)
    {
        for (var at = 0; at < sql.Length;)
        {
            var (kind, length) = Next(sql, at);
            yield return new SqlToken(kind, sql.Substring(at, length));
            at += length;
        }
    }

    private static (SqlTokenKind Kind, int Length) Next(string sql, int at)
    {
        var c = sql[at];
        if (char.IsWhiteSpace(c))
            return (SqlTokenKind.Space, Run(sql, at, char.IsWhiteSpace));
        if (StartsWith(sql, at, "--"))
            return (SqlTokenKind.Space, Until(sql, at, "\n", 2));
        if (StartsWith(sql, at, "/*"))
            return (SqlTokenKind.Space, Until(sql, at, "*/", 2));
        if (c is '\'' or '"')
            return (SqlTokenKind.Quoted, Until(sql, at, c.ToString(), 1));
        if (c == '$' && at + 1 < sql.Length && IsWord(sql[at + 1]))
            return (SqlTokenKind.Parameter, 1 + Run(sql, at + 1, IsWord));
        return IsWord(c) ? (SqlTokenKind.Word, Run(sql, at, IsWord)) : (SqlTokenKind.Symbol, 1);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool StartsWith(string sql, int at, string mark) => string.CompareOrdinal(sql, at, mark, 0, mark.Length) == 0;

    private static int Run(string sql, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < sql.Length && belongs(sql[end]))
            end++;
        return end - at;
    }

    /// <summary>Length up to and including the closing mark, or to the end of the text.</summary>
    private static int Until(string sql, int at, string mark, int opening)
    {
        var end = sql.IndexOf(mark, Math.Min(at + opening, sql.Length), StringComparison.Ordinal);
        return end < 0 ? sql.Length - at : end + mark.Length - at;
    }
}
