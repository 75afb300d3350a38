using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Outliers;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Evaluation;

/// <summary>Measures the scores of persons, physicians, departments or stays against labels, beside ranking by size alone.</summary>
public static class SubjectEvaluation
{
    private const int FewestOfAScheme = 10;
    private static readonly int[] Queues = [20, 100, 500];

    private sealed record Scored(string Key, double Anomaly, double[] Sizes);

    /// <summary>Evaluates the scores of a grain. Nothing is learnt, so there are no folds.</summary>
    /// <param name="connection">A connection with scores of that grain.</param>
    /// <param name="grain">The grain.</param>
    /// <param name="labels">What is known.</param>
    /// <exception cref="InvalidDataException">No label matches a scored subject, or all are alike.</exception>
    public static SubjectReport Run(DuckDBConnection connection, FeatureGrain grain, SubjectLabels labels)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentNullException.ThrowIfNull(labels);
        string[] sizes = [.. FeatureLexicon.All.Where(feature => feature.SizeAt.Contains(grain.Name)).Select(feature => feature.Name)];
        var scored = Read(connection, grain, sizes);
        var known = scored.Select(s => (Subject: s, Label: labels.Known.TryGetValue(s.Key, out var label) ? label : labels.Otherwise))
            .Where(p => p.Label is not null).ToArray();
        bool[] truth = [.. known.Select(p => p.Label == true)];
        if (truth.Distinct().Count() < 2)
            throw new InvalidDataException(truth.Length == 0
                ? $"No labelled {grain.Name} has a score: check the id column, which is {(grain.Keys.Count > 1 ? "institution/code" : "the code")}."
                : $"Every labelled {grain.Name} has the same label: there is nothing to rank.");
        var size = RankEnsemble.OfScores([[.. known.Select(p => p.Subject.Sizes[0])]]);
        var rankings = new List<SubjectRanking> { Measure("anomaly (size taken out)", [.. known.Select(p => p.Subject.Anomaly)], truth, size) };
        rankings.AddRange(sizes.Select(name => $"size only: {name}").Prepend("size only: all size figures")
            .Select((name, i) => Measure(name, [.. known.Select(p => p.Subject.Sizes[i])], truth, size)));
        return new SubjectReport(grain.Name, truth.Length, truth.Count(t => t), scored.Count - truth.Length, rankings,
            [.. labels.Schemes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => OfScheme(pair.Key, pair.Value, known)).Where(scheme => scheme.Positives >= FewestOfAScheme)],
            labels.Note);
    }

    private static SchemeRanking OfScheme(string scheme, IReadOnlyCollection<string> keys, (Scored Subject, bool? Label)[] known)
    {
        var rows = known.Where(p => p.Label == false || keys.Contains(p.Subject.Key)).ToArray();
        bool[] truth = [.. rows.Select(p => p.Label == true)];
        return new SchemeRanking(scheme, truth.Count(t => t), RankingMetrics.AreaUnderRoc([.. rows.Select(p => p.Subject.Anomaly)], truth),
            RankingMetrics.AreaUnderRoc([.. rows.Select(p => p.Subject.Sizes[0])], truth));
    }

    private static SubjectRanking Measure(string name, double[] scores, bool[] truth, double[] size) => new(
        name, RankingMetrics.AreaUnderRoc(scores, truth), RankingMetrics.AveragePrecision(scores, truth),
        Queues.Where(k => k < truth.Length).ToDictionary(k => k, k => RankingMetrics.PrecisionAt(k, scores, truth)),
        Correlation(RankEnsemble.OfScores([scores]), size));

    private static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
            (xy, xx, yy) = (xy + ((x[i] - mx) * (y[i] - my)), xx + ((x[i] - mx) * (x[i] - mx)), yy + ((y[i] - my) * (y[i] - my)));
        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    private static IReadOnlyList<Scored> Read(DuckDBConnection connection, FeatureGrain grain, string[] sizes)
    {
        var keys = string.Join(" and ", grain.Keys.Select((key, i) => $"own.{key} = a.{(i == grain.Keys.Count - 1 ? "subject_code" : key)}"));
        return connection.Rows(
            $"""
            select a.subject_code, coalesce(a.fixmedins_code, ''), a.anomaly, a.size_score, {string.Join(", ", sizes.Select(name => $"coalesce(own.{name}, 0)"))}
            from scores.subject_anomaly a
            join {grain.Table} own on {keys}{(grain.Name == "stay" ? "" : " and own.as_of = a.as_of")}
            where a.grain = '{grain.Name}'
            order by a.subject_code, a.fixmedins_code
            """,
            r => new Scored(SubjectLabels.Key(grain, r.GetString(0), r.GetString(1)), r.GetDouble(2), [.. Enumerable.Range(3, sizes.Length + 1).Select(r.GetDouble)]));
    }
}
