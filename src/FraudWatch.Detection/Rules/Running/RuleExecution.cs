using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Runs one rule with one set of values and stages its findings.</summary>
internal sealed class RuleExecution(DuckDBConnection connection, long watermark)
{
    /// <exception cref="RuleFailedException">The SQL failed, took too long, or returned what cannot become findings.</exception>
    public async Task RunAsync(Rule rule, ParameterSet parameters, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(rule, parameters, cancellationToken);
            var columns = Columns();
            RefuseUnusableRows(rule, columns);
            StagePeriods(parameters);
            var insert = new FindingInsert(rule, parameters, columns, watermark);
            await connection.RunAsync(insert.Sql(), insert.Binder, rule.TimeLimit, cancellationToken);
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

    private void RefuseUnusableRows(Rule rule, IReadOnlyList<ResultColumn> columns)
    {
        var hasSeverity = columns.Any(column => column.Name == "severity");
        var (nameless, misgraded) = connection.Rows(
            $"""
            SELECT count(*) FILTER (WHERE fixmedins_code IS NULL OR occurred_on IS NULL),
                   count(*) FILTER (WHERE {(hasSeverity ? "severity NOT IN ('D', 'S', 'L')" : "false")})
            FROM temp.{RunTables.Result}
            """,
            row => (row.GetInt64(0), row.GetInt64(1)))[0];
        if (nameless > 0)
            throw new RuleFailedException(rule, $"{nameless} rows without fixmedins_code or occurred_on");
        if (misgraded > 0)
            throw new RuleFailedException(rule, $"{misgraded} rows with a severity other than D, S and L");
    }

    private void StagePeriods(ParameterSet parameters)
    {
        connection.Run($"DELETE FROM temp.{RunTables.Periods}");
        foreach (var period in parameters.Periods)
        {
            var binder = new SqlBinder();
            var region = period.Region is null ? "NULL" : binder.Text(period.Region);
            var end = period.To is { } to ? binder.Day(to) : "NULL";
            connection.Run($"INSERT INTO temp.{RunTables.Periods} VALUES ({region}, {binder.Day(period.From)}, {end})", binder);
        }
    }
}
