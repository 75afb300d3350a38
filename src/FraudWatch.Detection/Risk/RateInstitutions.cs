using DuckDB.NET.Data;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Risk;

/// <summary>
/// Rates institutions from findings and scores: probability, expected recovery, tier and reasons. The method is written where
/// it runs, in <c>Sql/50-risk</c>; what it assumes is in <c>Sql/parameters.yaml</c>.
/// </summary>
public static class RateInstitutions
{
    /// <summary>
    /// Builds the schema <c>risk</c>. Scores must be there; findings may be empty. Where a model is in charge the rating is made
    /// twice: without it, which is what the model reads, and with its word.
    /// </summary>
    /// <param name="connection">A connection with the tables of the stages before.</param>
    /// <param name="catalogue">The rules whose names and false-positive rates the rating needs.</param>
    /// <param name="models">Where the model in charge is found; null rates without one.</param>
    /// <param name="progress">Told after each table.</param>
    /// <param name="cancellationToken">Interrupts the running statement.</param>
    /// <returns>What the model did; null without one.</returns>
    /// <exception cref="StageFailedException">
    /// A statement failed; the scores stay, and the rating of the run before, or the one without the model where that was made already.
    /// </exception>
    /// <exception cref="InvalidDataException">The model in charge cannot be read; the rating is the one without it.</exception>
    public static async Task<ModelRun?> RunAsync(
        DuckDBConnection connection, RuleCatalogue catalogue, ModelRegistry? models = null,
        IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(catalogue);
        DescribeRules(connection, catalogue.Rules);
        ApplyModel.SetAside(connection);
        await StageRunner.RunAsync(connection, Stage.Risk, options: null, progress, cancellationToken);
        RateFindings.Run(connection);
        if (models?.Champion() is not { } champion)
        {
            ApplyModel.Clear(connection);
            return null;
        }

        var run = ApplyModel.Run(connection, champion.Id, champion.Model, cancellationToken);
        if (run.IsUsed)
            await StageRunner.RunAsync(connection, Stage.Risk, options: null, progress, cancellationToken);
        return run;
    }

    /// <summary>What the rating and the lists must know of each rule: its name and kind, and how many findings honest claims may give it.</summary>
    private static void DescribeRules(DuckDBConnection connection, IReadOnlyList<Rule> rules)
    {
        connection.Run("CREATE OR REPLACE TABLE findings.rule (rule_id VARCHAR, title_zh VARCHAR, title_en VARCHAR, family VARCHAR, grain VARCHAR, false_positive_share DOUBLE)");
        using var appender = connection.CreateAppender("findings", "rule");
        foreach (var rule in rules)
        {
            appender.CreateRow()
                .AppendValue(rule.Id)
                .AppendValue(rule.Title.Zh)
                .AppendValue(rule.Title.En)
                .AppendValue(rule.Family)
                .AppendValue(rule.Grain)
                .AppendValue((double)rule.FalsePositiveRate.AtMost / rule.FalsePositiveRate.Per)
                .EndRow();
        }
    }
}
