namespace FraudWatch.Detection.Rules.Sql;

/// <summary>A rule reads claims, features and its own WITH tables. A file name hides as a table without a schema.</summary>
internal sealed class TablesCheck : ISqlCheck
{
    public IEnumerable<string> Check(SqlNode node)
    {
        if (node.Type != "BASE_TABLE")
            yield break;
        var (schema, table) = (node.Text("schema_name").ToLowerInvariant(), node.Text("table_name"));
        if (schema is not ("" or "claims" or "features"))
            yield return $"'{schema}.{table}' is not allowed: a rule reads claims.*, features.* and its own WITH tables";
        else if (schema.Length == 0 && !node.CommonTables.Contains(table.ToLowerInvariant()))
            yield return $"'{table}' is neither in claims or features nor a WITH table that can be seen here";
    }
}
