using System.Data.Common;
using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Sets the findings of two runs against each other and against the inspectors' verdicts.</summary>
internal sealed class BacktestComparison(DuckDBConnection connection, BacktestRequest request)
{
    public const string Before = "backtest_before";
    public const string After = "backtest_after";

    /// <summary>Findings listed of those that come and of those that go: enough to see of what kind they are.</summary>
    private const int Listed = 20;

    // The last word counts; of two on one day, the one that confirms.
    private const string LastVerdicts = """
        SELECT finding_id, fixmedins_code, verdict FROM (
          SELECT *, row_number() OVER (PARTITION BY finding_id, CASE WHEN finding_id IS NULL THEN fixmedins_code END
            ORDER BY decided_on DESC, verdict) AS place
          FROM lake.verdict_d)
        WHERE place = 1
        """;

    /// <summary>Puts what a run has staged aside, as far as it lies in the period.</summary>
    /// <param name="table">Where.</param>
    /// <param name="counts">Whether any of it counts on this side.</param>
    public void KeepAs(string table, bool counts)
    {
        var binder = new SqlBinder();
        connection.Run(
            $"""
            CREATE OR REPLACE TEMP TABLE {table} AS
            SELECT * FROM temp.{RunTables.Staged}
            WHERE {(counts ? "true" : "false")} AND {(request.From is { } from ? $"occurred_on >= {binder.Day(from)}" : "true")}
              AND {(request.To is { } to ? $"occurred_on <= {binder.Day(to)}" : "true")}
            """,
            binder);
    }

    public BacktestReport Report(Rule rule)
    {
        var (before, gained, lost) = (Side(Before), Changes(After, Before), Changes(Before, After));
        return new BacktestReport(rule.Id, rule.Version, before, Side(After), before.Hits - lost.Total, gained, lost);
    }

    private BacktestSide Side(string table)
    {
        var (hits, institutions, amount) = connection.Rows(
            $"SELECT count(*), count(DISTINCT fixmedins_code), CAST(coalesce(sum(amount_at_risk), 0) AS DECIMAL(18,2)) FROM temp.{table}",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetDecimal(2)))[0];
        return new BacktestSide(
            hits, institutions, amount,
            Verdicts(table, "verdict.finding_id = finding.finding_id"),
            Verdicts(table, "verdict.finding_id IS NULL AND verdict.fixmedins_code = finding.fixmedins_code"));
    }

    private VerdictOverlap Verdicts(string table, string match) => connection.Rows(
        $"""
        SELECT count(*) FILTER (WHERE verdict IN ('confirmed', 'partly_confirmed')), count(*) FILTER (WHERE verdict = 'rejected')
        FROM temp.{table} AS finding JOIN ({LastVerdicts}) AS verdict ON {match}
        """,
        row => new VerdictOverlap(row.GetInt64(0), row.GetInt64(1)))[0];

    private BacktestChanges Changes(string table, string other)
    {
        var missing = $"FROM temp.{table} WHERE finding_id NOT IN (SELECT finding_id FROM temp.{other})";
        var total = connection.Rows($"SELECT count(*) {missing}", row => row.GetInt64(0))[0];
        var first = connection.Rows(
            "SELECT finding_id, fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, occurred_on, amount_at_risk "
            + $"{missing} ORDER BY amount_at_risk DESC NULLS LAST, finding_id LIMIT {Listed}",
            Finding);
        return new BacktestChanges(total, first);
    }

    private static BacktestFinding Finding(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5),
        row.GetFieldValue<DateOnly>(6), row.IsDBNull(7) ? null : row.GetDecimal(7));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
