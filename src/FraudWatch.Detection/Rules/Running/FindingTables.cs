using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Publishes a run in one transaction: readers see the findings of the run before until all new ones are there. Findings of
/// rules that were not asked for, or that failed, stay; those of rules that no longer exist or cannot run go.
/// </summary>
internal sealed class FindingTables(DuckDBConnection connection)
{
    public void Publish(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run, long watermark)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("CREATE SCHEMA IF NOT EXISTS findings");
        connection.Run($"CREATE TABLE IF NOT EXISTS findings.finding ({RunTables.FindingColumns})");
        connection.Run("CREATE TABLE IF NOT EXISTS findings.rule_run (rule_id VARCHAR, version INTEGER, runnable BOOLEAN, reason VARCHAR, findings BIGINT, seconds DOUBLE, denominator BIGINT, failed BOOLEAN, watermark BIGINT)");
        connection.Run("CREATE TABLE IF NOT EXISTS findings.rule_denominator (rule_id VARCHAR, fixmedins_code VARCHAR, n BIGINT)");
        PublishFindings(catalogue, run);
        PublishOutcomes(catalogue, run, watermark);
        transaction.Commit();
    }

    private void PublishFindings(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run)
    {
        var done = run.Where(one => !one.Outcome.Failed).Select(one => one.Rule.Id);
        var kept = catalogue.Select(rule => rule.Id).Except(done).ToList();
        var binder = new SqlBinder();
        connection.Run(
            $"""
            CREATE OR REPLACE TABLE findings.finding AS
            SELECT * FROM findings.finding WHERE {In(kept, binder)}
            UNION ALL BY NAME
            SELECT * FROM temp.{RunTables.Staged}
            ORDER BY rule_id, fixmedins_code, finding_id
            """,
            binder);
    }

    private void PublishOutcomes(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run, long watermark)
    {
        var kept = catalogue.Select(rule => rule.Id).Except(run.Select(one => one.Rule.Id)).ToList();
        foreach (var table in new[] { "rule_run", "rule_denominator" })
        {
            var binder = new SqlBinder();
            connection.Run($"DELETE FROM findings.{table} WHERE NOT ({In(kept, binder)})", binder);
        }

        foreach (var (rule, outcome) in run)
        {
            Add(outcome, watermark);
            if (outcome.Runnable)
                AddDenominator(rule);
        }
    }

    private void Add(RuleOutcome outcome, long watermark)
    {
        using var command = new DuckDBCommand("INSERT INTO findings.rule_run VALUES ($rule, $version, $runnable, $reason, $findings, $seconds, $denominator, $failed, $watermark)", connection);
        (string Name, object? Value)[] values =
        [
            ("rule", outcome.RuleId), ("version", outcome.Version), ("runnable", outcome.Runnable), ("reason", outcome.Reason),
            ("findings", outcome.Findings), ("seconds", outcome.Seconds), ("denominator", outcome.Denominator),
            ("failed", outcome.Failed), ("watermark", watermark),
        ];
        foreach (var (name, value) in values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        command.ExecuteNonQuery();
    }

    private void AddDenominator(Rule rule)
    {
        var binder = new SqlBinder();
        connection.Run($"INSERT INTO findings.rule_denominator SELECT {binder.Text(rule.Id)}, fixmedins_code, n FROM ({Denominators.Select(rule.Denominator)})", binder);
    }

    private static string In(List<string> ids, SqlBinder binder) =>
        ids.Count == 0 ? "false" : $"rule_id IN ({string.Join(", ", ids.Select(binder.Text))})";
}
