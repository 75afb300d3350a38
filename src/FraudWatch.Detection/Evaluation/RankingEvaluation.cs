using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Models.Learners;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Selection;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Evaluation;

/// <summary>
/// Measures rankings against labels, all on the same folds, each beside the ranking by size alone: a score that only finds large
/// institutions is worth nothing. Learners see the training part of a fold and are measured on its test part.
/// </summary>
public static class RankingEvaluation
{
    private const int Seed = 1;

    /// <summary>
    /// What is ranked without labels: name, column, and whether it is a probability. Size is the fund's total payment to an
    /// institution, the strongest size-only ranking of the field's benchmark. The rating is that without a model.
    /// </summary>
    private static readonly (string Name, string Column, bool IsProbability)[] Unlearnt =
    [
        ("rating (expected recovery)", "p.probability * (coalesce(r.fund_at_risk, 0) + $undetected_share * r.anomaly * coalesce(f.fund_pay_sumamt, 0))", false),
        ("probability", "p.probability", true),
        ("anomaly (size taken out)", "r.anomaly", false),
        ("size only: fund paid", "z.fund_pay", false),
        ("size only: encounters", "z.encounters", false),
    ];

    /// <summary>Evaluates every ranking on the institutions that have a label and a rating.</summary>
    /// <param name="connection">A connection with the tables of a finished run.</param>
    /// <param name="labels">Label by institution code.</param>
    /// <param name="options">Folds, repeats, and whom to measure.</param>
    /// <param name="progress">Told 0..1.</param>
    /// <param name="cancellation">Stops between models.</param>
    /// <exception cref="InvalidDataException">No labelled institution is in the store, or all labels are alike.</exception>
    public static EvaluationReport Run(
        DuckDBConnection connection, IReadOnlyDictionary<string, bool> labels, EvaluationOptions options,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(options);
        var scored = Read(connection);
        var codes = scored.Keys.Where(labels.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var truth = codes.Select(code => labels[code]).ToArray();
        if (codes.Length == 0)
            throw new InvalidDataException("No labelled institution is in the store: check the id column, and that run has finished.");
        if (truth.Distinct().Count() < 2)
            throw new InvalidDataException("All labelled institutions have the same label: there is nothing to rank.");

        var folds = StratifiedGroupFolds.Draw(truth, options.Folds, Seed, options.Repeats);
        var unlearnt = Unlearnt.Select((u, column) => new Contender(
            u.Name, [.. folds.Select(fold => fold.Test.Select(row => scored[codes[row]][column]).ToArray())], u.IsProbability));
        var notes = new List<string>();
        var (learnt, features) = Learnt(connection, labels, truth, folds, options, notes, progress, cancellation);
        return new EvaluationReport(codes.Length, truth.Count(t => t), labels.Count - codes.Length, options.Folds, options.Repeats, features,
            [.. learnt.Concat(unlearnt).Select(contender => RankingFigures.Of(contender, folds, truth))], notes);
    }

    private static (IReadOnlyList<Contender> Contenders, int Features) Learnt(
        DuckDBConnection connection, IReadOnlyDictionary<string, bool> labels, bool[] truth, IReadOnlyList<Fold> folds,
        EvaluationOptions options, List<string> notes, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (!options.Learners)
            return ([], 0);
        var positives = truth.Count(t => t);
        if (Math.Min(positives, truth.Length - positives) < 2 * TrainingRows.FewestOfAClass)
        {
            notes.Add($"Nothing was learnt: {positives} positive and {truth.Length - positives} negative institutions are too few for folds.");
            return ([], 0);
        }

        var rows = TrainingRows.Of(InstitutionTable.Read(connection), [.. labels.Select(p => new InstitutionLabel(p.Key, p.Value))]);
        var ours = new List<HeldOutFold>();
        var linear = new List<double[]>();
        foreach (var fold in folds)
        {
            cancellation.ThrowIfCancellationRequested();
            ours.Add(HeldOut.Predict(rows, fold, Seed, cancellation));
            linear.Add(Baseline(rows, fold, cancellation));
            progress?.Report((double)ours.Count / folds.Count);
        }

        notes.Add("our model chose " + string.Join(", ", ours.GroupBy(f => f.Learner).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} in {g.Count()} folds")));
        var contenders = new List<Contender>
        {
            new("our model (learner chosen inside each fold)", [.. ours.Select(f => f.Probabilities)], true),
            new(Candidates.Baseline, linear, true),
        };
        if (options.ScikitLearn)
            contenders.AddRange(ScikitLearn.Run(rows, folds, notes, cancellation));
        return (contenders, rows.Features.ColumnCount);
    }

    private static double[] Baseline(TrainingRows rows, Fold fold, CancellationToken cancellation)
    {
        var margins = Candidates.Named(Candidates.Baseline).Fit(rows.Take(fold.Train), Seed, cancellation).Margins(rows.Features.Rows(fold.Test));
        return [.. margins.Select(margin => 1 / (1 + Math.Exp(-margin)))];
    }

    private static Dictionary<string, double[]> Read(DuckDBConnection connection) => connection.Rows(
        $"""
        select r.fixmedins_code, {string.Join(", ", Unlearnt.Select(u => $"CAST(coalesce({u.Column}, 0) AS DOUBLE)"))}
        from risk.institution r
        join risk.probability p on p.fixmedins_code = r.fixmedins_code
        join features.institution_scale z on z.fixmedins_code = r.fixmedins_code
        left join features.institution f on f.fixmedins_code = r.fixmedins_code
        """.Replace("$undetected_share", Convert.ToString(StageParameters.All["undetected_share"].Value, CultureInfo.InvariantCulture), StringComparison.Ordinal),
        reader => (Code: reader.GetString(0), Scores: Enumerable.Range(1, Unlearnt.Length).Select(reader.GetDouble).ToArray()))
        .ToDictionary(p => p.Code, p => p.Scores, StringComparer.Ordinal);
}
