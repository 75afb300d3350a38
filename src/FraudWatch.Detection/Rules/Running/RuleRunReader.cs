using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads what the last run of each rule came to.</summary>
public static class RuleRunReader
{
    /// <summary>Findings by rule, counted whatever the rule's status; empty before the first run. A rule that could not run has none.</summary>
    public static IReadOnlyDictionary<string, long> Counts(DuckDBConnection connection) =>
        connection.Rows("SELECT 1 FROM duckdb_tables() WHERE schema_name = 'findings' AND table_name = 'rule_run'", _ => 1).Count == 0
            ? new Dictionary<string, long>()
            : connection.Rows("SELECT rule_id, findings FROM findings.rule_run WHERE findings IS NOT NULL", row => (Id: row.GetString(0), Findings: row.GetInt64(1)))
                .ToDictionary(run => run.Id, run => run.Findings);
}
