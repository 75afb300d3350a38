namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>The one place where names and values become SQL text, for the statements that take no parameters.</summary>
internal static class SqlText
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    public static string Literals(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Literal))}]";
}
