using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Risk;

/// <summary>
/// Rates institutions from findings and scores: probability, expected recovery, tier and reasons. The method is written where
/// it runs, in <c>Sql/50-risk</c>; what it assumes is in <c>Sql/parameters.yaml</c>.
/// </summary>
public static class RateInstitutions
{
    /// <summary>Builds the schema <c>risk</c>. Scores must be there; findings may be empty.</summary>
    /// <exception cref="StageFailedException">A statement failed; the rating of the run before stays.</exception>
    public static async Task RunAsync(
        DuckDBConnection connection, RuleCatalogue catalogue, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(catalogue);
        DescribeRules(connection, catalogue.Rules);
        await StageRunner.RunAsync(connection, Stage.Risk, options: null, progress, cancellationToken);
    }

    /// <summary>What the rating must know of each rule: its name, and how many findings honest claims may give it.</summary>
    private static void DescribeRules(DuckDBConnection connection, IReadOnlyList<Rule> rules)
    {
        connection.Run("CREATE OR REPLACE TABLE findings.rule (rule_id VARCHAR, title_zh VARCHAR, title_en VARCHAR, false_positive_share DOUBLE)");
        using var appender = connection.CreateAppender("findings", "rule");
        foreach (var rule in rules)
        {
            appender.CreateRow()
                .AppendValue(rule.Id)
                .AppendValue(rule.Title.Zh)
                .AppendValue(rule.Title.En)
                .AppendValue((double)rule.FalsePositiveRate.AtMost / rule.FalsePositiveRate.Per)
                .EndRow();
        }
    }
}
