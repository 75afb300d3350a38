using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads what the last run of each rule came to.</summary>
public static class RuleRunReader
{
    /// <summary>Findings by rule, counted whatever the rule's status; empty before the first run. A rule that could not run has none.</summary>
    public static IReadOnlyDictionary<string, long> Counts(DuckDBConnection connection) =>
        Rows(connection).Where(run => run.Value.Findings is not null).ToDictionary(run => run.Key, run => run.Value.Findings.GetValueOrDefault());

    /// <summary>The outcome of each rule's last run, by rule; empty before the first run.</summary>
    public static IReadOnlyDictionary<string, RuleRunRow> Rows(DuckDBConnection connection)
    {
        if (!IsThere(connection, "rule_run"))
            return new Dictionary<string, RuleRunRow>();
        // A run of before knows no settings.
        var settled = connection.Rows("SELECT 1 FROM duckdb_columns() WHERE schema_name = 'findings' AND table_name = 'rule_run' AND column_name = 'settings'", _ => 1).Count > 0;
        return connection.Rows(
            $"SELECT rule_id, version, runnable, reason, findings, {(settled ? "on_trial, settings" : "NULL, NULL")}, denominator, seconds, watermark FROM findings.rule_run",
            row => (Id: row.GetString(0), Run: new RuleRunRow(
                row.GetInt32(1), row.GetBoolean(2), row.IsDBNull(3) ? null : row.GetString(3), Number(row, 4), Number(row, 5), Number(row, 7), row.GetDouble(8),
                row.GetInt64(9), row.IsDBNull(6) ? null : row.GetString(6)))).ToDictionary(run => run.Id, run => run.Run);
    }

    /// <summary>Findings by rule at institutions of some divisions.</summary>
    /// <param name="connection">A connection to the store.</param>
    /// <param name="prefixes">What the divisions' codes begin with; an empty one for all institutions.</param>
    public static IReadOnlyDictionary<string, RuleHits> Hits(DuckDBConnection connection, IReadOnlyList<string> prefixes)
    {
        if (!IsThere(connection, "finding"))
            return new Dictionary<string, RuleHits>();
        var binder = new SqlBinder();
        var covered = prefixes.Contains("") ? "true"
            : prefixes.Count == 0 ? "false"
            : string.Join(" OR ", prefixes.Select(prefix => $"starts_with(institution.admdvs, {binder.Text(prefix)})"));
        return connection.Rows(
            $"""
            SELECT finding.rule_id, count(*), count(*) FILTER (WHERE finding.queued), count(DISTINCT finding.fixmedins_code),
              CAST(coalesce(sum(finding.amount_at_risk), 0) AS DECIMAL(18,2))
            FROM findings.finding AS finding LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = finding.fixmedins_code
            WHERE {covered} GROUP BY finding.rule_id
            """,
            row => (Id: row.GetString(0), Hits: new RuleHits(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetDecimal(4))), binder).ToDictionary(rule => rule.Id, rule => rule.Hits);
    }

    private static long? Number(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static bool IsThere(DuckDBConnection connection, string table)
    {
        var binder = new SqlBinder();
        return connection.Rows($"SELECT 1 FROM duckdb_tables() WHERE schema_name = 'findings' AND table_name = {binder.Text(table)}", _ => 1, binder).Count > 0;
    }
}
