using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>
/// Walks the tree of a rule's SQL before it runs, with DuckDB's own parser, so that what is checked is what is run.
/// Settings alone do not hold: COPY into the lake, ATTACH ':memory:' and DROP VIEW pass a locked configuration.
/// </summary>
public sealed class RuleSqlParser : IDisposable
{
    private static readonly ISqlCheck[] Checks =
        [new NodesCheck(), new TablesCheck(), new FunctionsCheck(), new ParametersCheck(), new LiteralsCheck(), new DialectCheck()];

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public RuleSqlParser() => connection.Open();

    /// <summary>Checks one rule's SQL; never runs it.</summary>
    public RuleSql Parse(string sql)
    {
        using var tree = JsonDocument.Parse(Serialise(sql), new JsonDocumentOptions { MaxDepth = 1000 });
        if (tree.RootElement.GetProperty("error").GetBoolean())
            return Refused(tree.RootElement.GetProperty("error_message").GetString()!);
        var statements = tree.RootElement.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
            return Refused($"{statements.GetArrayLength()} statements: a rule is exactly one SELECT");
        return Judge(statements[0].GetProperty("node"), sql);
    }

    public void Dispose() => connection.Dispose();

    private string Serialise(string sql)
    {
        using var command = new DuckDBCommand("SELECT json_serialize_sql(CAST($sql AS VARCHAR), skip_null := true)", connection);
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        return (string)command.ExecuteScalar()!;
    }

    private static RuleSql Refused(string message) => new([new SqlProblem(0, message)], [], new HashSet<string>(), new HashSet<string>());

    private static RuleSql Judge(JsonElement query, string sql)
    {
        var nodes = SqlTree.Nodes(query);
        var problems = nodes.SelectMany(node => Checks.SelectMany(check => check.Check(node))
            .Select(message => new SqlProblem(Line(sql, node.Location), message))).ToList();
        var columns = SqlColumns.Of(query);
        if (columns.Contains(null))
            problems.Add(new SqlProblem(0, "every column of the final SELECT needs a name of its own: no star, AS after an expression"));
        var parameters = nodes.Where(node => node.Type == "VALUE_PARAMETER").Select(node => node.Text("identifier"));
        var tables = nodes.Where(node => node.Type == "BASE_TABLE" && node.Text("schema_name").Length > 0)
            .Select(node => $"{node.Text("schema_name")}.{node.Text("table_name")}".ToLowerInvariant());
        return new RuleSql([.. problems.Distinct()], [.. columns.OfType<string>()], parameters.ToHashSet(), tables.ToHashSet());
    }

    private static int Line(string sql, long offset)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        return offset < 0 || offset > bytes.Length ? 0 : 1 + bytes.AsSpan(0, (int)offset).Count((byte)'\n');
    }
}
