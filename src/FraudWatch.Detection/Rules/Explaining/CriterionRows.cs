using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Runs a rule's SQL criterion by criterion and keeps the rows of one finding.</summary>
internal sealed class CriterionRows(DuckDBConnection connection, Rule rule, IReadOnlyDictionary<string, object> values)
{
    private const string Table = "criterion_rows";

    /// <summary>Rows shown per criterion.</summary>
    private const int Shown = 10;

    /// <exception cref="DuckDBException">A criterion failed or took too long.</exception>
    public async Task<IReadOnlyList<CriterionTable>> OfAsync(Finding finding, CancellationToken cancellationToken)
    {
        var tables = new List<CriterionTable>();
        foreach (var step in RuleStep.Of(rule.Sql))
            tables.Add(await OfAsync(step, finding, cancellationToken));
        return tables;
    }

    private async Task<CriterionTable> OfAsync(RuleStep step, Finding finding, CancellationToken cancellationToken)
    {
        var select = $"{step.Sql}\nSELECT * FROM {SqlName.Quote(step.Name)}";
        await CreateAsync($"{select} LIMIT 0", new SqlBinder(), cancellationToken);
        var columns = connection.Rows($"SELECT column_name FROM (DESCRIBE temp.{Table})", row => row.GetString(0));
        var binder = new SqlBinder();
        var (condition, key) = FindingKeys.Restriction(finding, columns, binder);
        await CreateAsync($"{select} WHERE {condition}", binder, cancellationToken);
        var total = connection.Rows($"SELECT count(*) FROM temp.{Table}", row => row.GetInt64(0))[0];
        var rows = connection.Rows(
            $"SELECT {string.Join(", ", columns.Select(column => $"CAST({SqlName.Quote(column)} AS VARCHAR)"))} FROM temp.{Table} ORDER BY ALL LIMIT {Shown}",
            row => (IReadOnlyList<string?>)[.. Enumerable.Range(0, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetString(i))]);
        connection.Run($"DROP TABLE temp.{Table}");
        return new CriterionTable(step.Comment, key, new ExplanationTable(step.Name, columns, rows, total));
    }

    private async Task CreateAsync(string select, SqlBinder binder, CancellationToken cancellationToken)
    {
        using var command = new DuckDBCommand($"CREATE OR REPLACE TEMP TABLE {Table} AS\n{select}", connection) { CommandTimeout = (int)rule.TimeLimit.TotalSeconds };
        foreach (var name in ParameterisedSql.Parse(select).Names.Where(values.ContainsKey))
            command.Parameters.Add(new DuckDBParameter(name, values[name]));
        binder.Bind(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
