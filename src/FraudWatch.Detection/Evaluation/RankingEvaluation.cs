using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Evaluation;

/// <summary>
/// Measures the unsupervised rankings against labels, each beside the ranking by size alone: a score that only finds large
/// institutions is worth nothing. Nothing here is trained, so the folds only show how much a figure varies.
/// </summary>
public static class RankingEvaluation
{
    private static readonly int[] Queues = [50, 100];

    /// <summary>
    /// What is ranked: name and column. Size is the fund's total payment to an institution, the strongest size-only ranking of
    /// the field's benchmark.
    /// </summary>
    private static readonly (string Name, string Column)[] Rankings =
    [
        ("rating (expected recovery)", "r.expected_recovery"),
        ("probability", "r.probability"),
        ("anomaly (size taken out)", "r.anomaly"),
        ("size only: fund paid", "z.fund_pay"),
        ("size only: encounters", "z.encounters"),
    ];

    /// <summary>Evaluates every ranking on the institutions that have a label and a rating.</summary>
    /// <param name="connection">A connection with the tables of a finished run.</param>
    /// <param name="labels">Label by institution code.</param>
    /// <param name="folds">Folds, stratified by label.</param>
    /// <param name="repeats">Times the folds are drawn anew, seeds 1..repeats.</param>
    /// <exception cref="InvalidDataException">No labelled institution is in the store, or all labels are alike.</exception>
    public static EvaluationReport Run(DuckDBConnection connection, IReadOnlyDictionary<string, bool> labels, int folds, int repeats)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(labels);
        var rows = Read(connection).Where(row => labels.ContainsKey(row.Institution)).ToArray();
        var truth = rows.Select(row => labels[row.Institution]).ToArray();
        if (rows.Length == 0)
            throw new InvalidDataException("No labelled institution is in the store: check the id column, and that run has finished.");
        if (truth.Distinct().Count() < 2)
            throw new InvalidDataException("All labelled institutions have the same label: there is nothing to rank.");

        var draws = StratifiedGroupFolds.Draw(truth, folds, seed: 1, repeats).Select(fold => fold.Test).ToArray();
        var results = Rankings.Select((ranking, column) => Measure(ranking.Name, [.. rows.Select(r => r.Scores[column])], truth, draws)).ToArray();
        return new EvaluationReport(rows.Length, truth.Count(t => t), labels.Count - rows.Length, folds, repeats, results);
    }

    private static RankingResult Measure(string name, double[] scores, bool[] truth, IReadOnlyList<int[]> folds)
    {
        var perFold = folds.Select(fold =>
        {
            var s = fold.Select(i => scores[i]).ToArray();
            var t = fold.Select(i => truth[i]).ToArray();
            return (Auc: RankingMetrics.AreaUnderRoc(s, t), Precision: RankingMetrics.AveragePrecision(s, t));
        }).ToArray();
        var precisionAt = Queues.Append(truth.Count(t => t)).Where(k => k <= truth.Length).Distinct()
            .ToDictionary(k => k, k => RankingMetrics.PrecisionAt(k, scores, truth));
        return new RankingResult(name, RankingMetrics.AreaUnderRoc(scores, truth), RankingMetrics.AveragePrecision(scores, truth),
            Deviation(perFold.Select(f => f.Auc)), Deviation(perFold.Select(f => f.Precision)), precisionAt);
    }

    private static double Deviation(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length < 2)
            return 0;
        var mean = known.Average();
        return Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1));
    }

    private static IReadOnlyList<(string Institution, double[] Scores)> Read(DuckDBConnection connection) => connection.Rows(
        $"""
        with size as (
            select i.fixmedins_code,
                coalesce(f.fund_pay_sumamt, 0) + coalesce(t.paid, 0) as fund_pay,
                greatest(coalesce(f.encounters, 0), coalesce(t.claims, 0)) as encounters
            from claims.institution i
            left join features.institution f on f.fixmedins_code = i.fixmedins_code
            left join (
                select fixmedins_code, sum(feature_value) filter (where lower(feature_name) like '%total%outpatient%') as paid,
                    sum(feature_value) filter (where lower(feature_name) like '%claim%count%') as claims
                from lake.institution_totals group by fixmedins_code) t on t.fixmedins_code = i.fixmedins_code)
        select r.fixmedins_code, {string.Join(", ", Rankings.Select(ranking => $"CAST(coalesce({ranking.Column}, 0) AS DOUBLE)"))}
        from risk.institution r join size z on z.fixmedins_code = r.fixmedins_code order by r.fixmedins_code
        """,
        reader => (reader.GetString(0), Enumerable.Range(1, Rankings.Length).Select(reader.GetDouble).ToArray()));
}
