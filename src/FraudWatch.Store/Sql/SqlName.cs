namespace FraudWatch.Store.Sql;

/// <summary>The one way in which a name enters a statement as text.</summary>
public static class SqlName
{
    /// <summary>A name in double quotes, its own doubled.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Schema and table, each quoted.</summary>
    public static string Quote(string schema, string table) => $"{Quote(schema)}.{Quote(table)}";
}
