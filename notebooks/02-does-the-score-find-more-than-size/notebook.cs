#!/usr/bin/env -S dotnet run
#:project ../Figures/Figures.csproj
#:property PublishAot=false
using System.Globalization;
using FraudWatch.Learning.Metrics;
using FraudWatch.Notebooks;

using var exports = new Exports(args[0]);
var notebook = new Notebook("Does the score find more than size does?");

notebook.Text("""
    A score that only finds large hospitals is worth nothing: they are known. Here the institutions of an invented city, in which
    it is known who cheats (planted acts for every 100 visits and stays above the median of the city), are ranked by the anomaly
    score, by the rating, and by size alone.
    """);
var rows = exports.Numbers("""
    WITH size AS (
        SELECT fixmedins_code, sum(CAST(fund_pay_sumamt AS DOUBLE)) AS paid, CAST(count(*) AS DOUBLE) AS settlements
        FROM setl_d GROUP BY fixmedins_code
    ),
    planted AS (SELECT fixmedins_code, count(DISTINCT concat_ws('|', scheme, mdtrt_id, psn_no, occurred_on)) AS acts FROM truth GROUP BY fixmedins_code),
    rated AS (
        SELECT s.*, coalesce(p.acts, 0) / s.settlements AS rate
        FROM size s LEFT JOIN planted p ON p.fixmedins_code = s.fixmedins_code
    )
    SELECT CAST(r.expected_recovery AS DOUBLE), CAST(r.probability AS DOUBLE), CAST(coalesce(a.anomaly, 0) AS DOUBLE), z.paid, z.settlements,
        CAST(CASE WHEN z.rate > (SELECT median(rate) FROM rated) THEN 1 ELSE 0 END AS DOUBLE)
    FROM risk r JOIN rated z ON z.fixmedins_code = r.fixmedins_code LEFT JOIN scores a ON a.fixmedins_code = r.fixmedins_code
    ORDER BY r.fixmedins_code
    """);
var truth = rows.Select(row => row[5] > 0).ToArray();
(string Name, int Column)[] rankings = [("expected recovery", 0), ("probability", 1), ("anomaly, size taken out", 2), ("size only: fund paid", 3), ("size only: settlements", 4)];

notebook.Text(string.Create(CultureInfo.InvariantCulture, $"{truth.Count(t => t)} of {truth.Length} institutions cheat more than the median."));
notebook.Table(["ranking", "area under ROC", "average precision", "precision at 10"], rankings.Select(ranking =>
{
    var scores = rows.Select(row => row[ranking.Column]).ToArray();
    return new[]
    {
        ranking.Name,
        RankingMetrics.AreaUnderRoc(scores, truth).ToString("0.000", CultureInfo.InvariantCulture),
        RankingMetrics.AveragePrecision(scores, truth).ToString("0.000", CultureInfo.InvariantCulture),
        RankingMetrics.PrecisionAt(10, scores, truth).ToString("0.00", CultureInfo.InvariantCulture),
    };
}));
notebook.Figure("found", LineChart.Svg("share of institutions inspected, highest first", "share of cheats found", 1,
    [.. rankings.Select(ranking => (ranking.Name, Found(ranking.Column)))]), "Share of the cheats found by the share of institutions inspected, per ranking");
notebook.Save(args.ElementAtOrDefault(1) ?? Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "."));

IReadOnlyList<(double, double)> Found(int column)
{
    var found = 0;
    var all = truth.Count(t => t);
    return [(0, 0), .. Enumerable.Range(0, rows.Count).OrderByDescending(i => rows[i][column]).Select((i, place) =>
        ((place + 1.0) / rows.Count, (double)(found += truth[i] ? 1 : 0) / all))];
}
