using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Publishes a run in one transaction: readers see the findings of the run before until all new ones are there. Findings of
/// rules that were not asked for, or that failed, stay, out of the queue where their rule no longer feeds it; those of rules that no
/// longer exist or cannot run go.
/// </summary>
internal sealed class FindingTables(DuckDBConnection connection, Denominators denominators, string settings)
{
    public void Publish(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run, long watermark)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("CREATE SCHEMA IF NOT EXISTS findings");
        connection.Run($"CREATE TABLE IF NOT EXISTS findings.finding ({RunTables.FindingColumns})");
        AddProbability(connection);
        connection.Run("CREATE TABLE IF NOT EXISTS findings.rule_run (rule_id VARCHAR, version INTEGER, runnable BOOLEAN, reason VARCHAR, findings BIGINT, seconds DOUBLE, denominator BIGINT, failed BOOLEAN, watermark BIGINT, settings VARCHAR, on_trial BIGINT)");
        // A store of before knows no settings.
        connection.Run("ALTER TABLE findings.rule_run ADD COLUMN IF NOT EXISTS settings VARCHAR; ALTER TABLE findings.rule_run ADD COLUMN IF NOT EXISTS on_trial BIGINT");
        connection.Run("CREATE TABLE IF NOT EXISTS findings.rule_denominator (rule_id VARCHAR, fixmedins_code VARCHAR, n BIGINT)");
        PublishFindings(catalogue, run);
        PublishOutcomes(catalogue, run, watermark);
        transaction.Commit();
    }

    /// <summary>For a store of before, whose findings had no column for the chance that they are confirmed.</summary>
    public static void AddProbability(DuckDBConnection connection) => connection.Run("ALTER TABLE findings.finding ADD COLUMN IF NOT EXISTS probability DOUBLE");

    private void PublishFindings(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run)
    {
        var done = run.Where(one => !one.Outcome.Failed).Select(one => one.Rule.Id);
        var kept = catalogue.Select(rule => rule.Id).Except(done).ToList();
        var binder = new SqlBinder();
        connection.Run(
            $"""
            INSERT INTO temp.{RunTables.Staged} BY NAME
            SELECT * REPLACE (queued AND {In([.. catalogue.Where(rule => rule.IsQueued).Select(rule => rule.Id)], binder)} AS queued)
            FROM findings.finding WHERE {In(kept, binder)}
            """,
            binder);
        // What was found before keeps its place in the lists until the rating that follows.
        connection.Run($"UPDATE temp.{RunTables.Staged} AS found SET probability = earlier.probability FROM findings.finding AS earlier WHERE earlier.finding_id = found.finding_id");
        connection.Run($"CREATE OR REPLACE TABLE findings.finding ({RunTables.FindingColumns})");
        connection.Run($"INSERT INTO findings.finding SELECT * FROM temp.{RunTables.Staged} ORDER BY rule_id, fixmedins_code, finding_id");
        // The list reads the fifty findings of a page by their ids, and one finding is opened by its own.
        connection.Run("CREATE INDEX finding_by_id ON findings.finding (finding_id)");
    }

    private void PublishOutcomes(IReadOnlyList<Rule> catalogue, IReadOnlyList<(Rule Rule, RuleOutcome Outcome)> run, long watermark)
    {
        var kept = catalogue.Select(rule => rule.Id).Except(run.Select(one => one.Rule.Id)).ToList();
        foreach (var table in new[] { "rule_run", "rule_denominator" })
        {
            var binder = new SqlBinder();
            connection.Run($"DELETE FROM findings.{table} WHERE NOT ({In(kept, binder)})", binder);
        }

        AppendOutcomes(run.Select(one => one.Outcome), watermark);
        InsertDenominators([.. run.Where(one => one.Outcome.Runnable).Select(one => one.Rule)]);
    }

    private void AppendOutcomes(IEnumerable<RuleOutcome> outcomes, long watermark)
    {
        using var appender = connection.CreateAppender("findings", "rule_run");
        foreach (var outcome in outcomes)
        {
            appender.CreateRow()
                .AppendValue(outcome.RuleId).AppendValue(outcome.Version).AppendValue(outcome.Runnable).AppendValue(outcome.Reason)
                .AppendValue(outcome.Findings).AppendValue(outcome.Seconds).AppendValue(outcome.Denominator)
                .AppendValue(outcome.Failed).AppendValue(watermark).AppendValue(settings).AppendValue(outcome.OnTrial)
                .EndRow();
        }
    }

    private void InsertDenominators(List<Rule> rules)
    {
        if (rules.Count == 0)
            return;
        foreach (var rule in rules)
            denominators.Total(rule.Denominator);
        var binder = new SqlBinder();
        var counted = rules.Select(rule => $"({binder.Text(rule.Id)}, {binder.Text(rule.Denominator)})");
        connection.Run(
            $"""
            INSERT INTO findings.rule_denominator
            SELECT counted.rule_id, against.fixmedins_code, against.n
            FROM (VALUES {string.Join(", ", counted)}) AS counted (rule_id, denominator)
            JOIN temp.{Denominators.Table} AS against ON against.denominator = counted.denominator
            """,
            binder);
    }

    private static string In(List<string> ids, SqlBinder binder) =>
        ids.Count == 0 ? "false" : $"rule_id IN ({string.Join(", ", ids.Select(binder.Text))})";
}
