using System.Text.RegularExpressions;

namespace FraudWatch.Store.Sql;

/// <summary>
/// A statement with <c>$name</c> parameters. DuckDB binds them by name; PostgreSQL knows positions only, so
/// <see cref="Positional"/> numbers them in the order of <see cref="Names"/>.
/// </summary>
public sealed partial class ParameterisedSql
{
    private ParameterisedSql(string text, IReadOnlyList<string> names, string positional) =>
        (Text, Names, Positional) = (text, names, positional);

    /// <summary>The statement as written.</summary>
    public string Text { get; }

    /// <summary>Parameter names without the dollar sign, each once, in the order of their first use.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The statement with <c>$1</c>, <c>$2</c>... in place of the names.</summary>
    public string Positional { get; }

    /// <summary>Finds the parameters of a statement; what stands in comments, strings and quoted names is left alone.</summary>
    public static ParameterisedSql Parse(string sql)
    {
        var names = new List<string>();
        var positional = Token().Replace(sql, match =>
        {
            var name = match.Groups["name"];
            return name.Success ? $"${PositionOf(name.Value, names)}" : match.Value;
        });
        return new ParameterisedSql(sql, names, positional);
    }

    private static int PositionOf(string name, List<string> names)
    {
        var index = names.IndexOf(name);
        if (index >= 0)
            return index + 1;
        names.Add(name);
        return names.Count;
    }

    [GeneratedRegex("""--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<name>[a-z_][a-z0-9_]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Token();
}
