using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Runs one rule with one set of values and stages its findings.</summary>
internal sealed class RuleExecution(DuckDBConnection connection, long watermark)
{
    /// <returns>Number of findings.</returns>
    /// <exception cref="RuleFailedException">The SQL failed, took too long, or returned what cannot become findings.</exception>
    public async Task<long> RunAsync(Rule rule, ParameterSet parameters, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(rule, parameters, cancellationToken);
            if (UsableRows(rule) == 0)
                return 0;
            StagePeriods(parameters.Periods);
            var insert = new FindingInsert(rule, parameters, Columns(), watermark);
            return await connection.RunAsync(insert.Sql(), insert.Binder, rule.TimeLimit, cancellationToken);
        }
        catch (DuckDBException error)
        {
            throw new RuleFailedException(rule, error.Message, error);
        }
        finally
        {
            connection.Run($"DROP TABLE IF EXISTS temp.{RunTables.Result}");
        }
    }

    /// <summary>The rule's own SELECT, its values bound; the line end keeps a closing comment from swallowing what follows.</summary>
    private async Task ExecuteAsync(Rule rule, ParameterSet parameters, CancellationToken cancellationToken)
    {
        using var command = new DuckDBCommand($"CREATE OR REPLACE TEMP TABLE {RunTables.Result} AS\n{rule.Sql}\n", connection)
        {
            CommandTimeout = (int)rule.TimeLimit.TotalSeconds,
        };
        foreach (var (name, value) in rule.Bound(parameters.Values))
            command.Parameters.Add(new DuckDBParameter(name, value));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private IReadOnlyList<ResultColumn> Columns() => connection.Rows(
        $"SELECT column_name, column_type FROM (DESCRIBE temp.{RunTables.Result})",
        row => new ResultColumn(row.GetString(0), row.GetString(1)));

    private long UsableRows(Rule rule)
    {
        var misgradedRow = rule.Columns.Contains("severity") ? "severity NOT IN ('D', 'S', 'L')" : "false";
        var (rows, nameless, misgraded) = connection.Rows(
            $"""
            SELECT count(*), count(*) FILTER (WHERE fixmedins_code IS NULL OR occurred_on IS NULL), count(*) FILTER (WHERE {misgradedRow})
            FROM temp.{RunTables.Result}
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        if (nameless > 0)
            throw new RuleFailedException(rule, $"{nameless} rows without fixmedins_code or occurred_on");
        if (misgraded > 0)
            throw new RuleFailedException(rule, $"{misgraded} rows with a severity other than D, S and L");
        return rows;
    }

    private void StagePeriods(IReadOnlyList<ParameterPeriod> periods)
    {
        if (periods.Count == 0)
            return;
        var binder = new SqlBinder();
        var rows = periods.Select(period =>
            $"({(period.Region is null ? "NULL" : binder.Text(period.Region))}, {binder.Day(period.From)}, {(period.To is { } to ? binder.Day(to) : "NULL")})");
        connection.Run($"DELETE FROM temp.{RunTables.Periods}");
        connection.Run($"INSERT INTO temp.{RunTables.Periods} VALUES {string.Join(", ", rows)}", binder);
    }
}
