#!/usr/bin/env -S dotnet run
#:project ../Figures/Figures.csproj
#:property PublishAot=false
using System.Globalization;
using System.Text.Json;
using FraudWatch.Learning.Metrics;
using FraudWatch.Notebooks;

using var exports = new Exports(args[0]);
var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".";
var notebook = new Notebook("How was the benchmark measured?");

using var evaluation = JsonDocument.Parse(File.ReadAllText(Path.Combine(here, "provider-fraud.json")));
var report = evaluation.RootElement;
notebook.Text($"""
    **On labelled claims of others.** {Whole(report, "institutions")} providers, {Whole(report, "positives")} of them labelled as fraudulent, {Whole(report, "features")} features;
    {Whole(report, "folds")} folds, drawn {Whole(report, "repeats")} times, with the same share of positives in each and no provider in two. In each fold the learner is
    chosen, and its probabilities calibrated, by folds of the training part alone; all rankings see the same features and the same
    test rows. The data belong to others and are not here; `provider-fraud.json` beside this page holds what one run of the commands below
    printed:
    """);
notebook.Text("""
    ```
    fraudwatch ingest inpatient.csv.gz beneficiaries.csv.gz provider-totals.csv --profile provider-fraud --data DIR
    fraudwatch run --data DIR
    fraudwatch evaluate --data DIR --labels labels.csv --id-column Provider --label-column PotentialFraud --json
    ```
    """);
var rankings = report.GetProperty("rankings").EnumerateArray().ToArray();
notebook.Table(["ranking", "area under ROC", "between folds", "average precision", "between folds", "calibration error"], rankings.Select(ranking => new[]
{
    ranking.GetProperty("ranking").GetString() ?? "", Figure(ranking, "auc"), $"± {Figure(ranking, "auc_fold_deviation")}", Figure(ranking, "average_precision"),
    $"± {Figure(ranking, "average_precision_fold_deviation")}", Figure(ranking, "calibration_error"),
}));
notebook.Figure("precision", BarChart.Svg([.. rankings.Select(ranking => (ranking.GetProperty("ranking").GetString() ?? "", ranking.GetProperty("average_precision").GetDouble()))], "0.000"),
    "Average precision of each ranking on unseen providers");
notebook.Text("""
    A difference that is smaller than the deviation between folds is no difference. Size alone ranks well here, because the labels
    follow size; a score is worth what it adds to that.
    """);

var rows = exports.Numbers("""
    WITH planted AS (SELECT fixmedins_code, count(DISTINCT concat_ws('|', scheme, mdtrt_id, psn_no, occurred_on)) AS acts FROM truth GROUP BY fixmedins_code),
    size AS (SELECT fixmedins_code, CAST(count(*) AS DOUBLE) AS settlements FROM setl_d GROUP BY fixmedins_code),
    rated AS (SELECT s.fixmedins_code, coalesce(p.acts, 0) / s.settlements AS rate FROM size s LEFT JOIN planted p ON p.fixmedins_code = s.fixmedins_code)
    SELECT CAST(r.probability AS DOUBLE), CAST(CASE WHEN z.rate > (SELECT median(rate) FROM rated) THEN 1 ELSE 0 END AS DOUBLE)
    FROM risk r JOIN rated z ON z.fixmedins_code = r.fixmedins_code ORDER BY r.fixmedins_code
    """);
var (scores, truth) = (rows.Select(row => row[0]).ToArray(), rows.Select(row => row[1] > 0).ToArray());
var (low, high) = Interval(scores, truth);
notebook.Text($"""
    **On invented cities** it is known who cheats. One small city is not enough: of the {rows.Count} institutions of the exports read here the rating's
    area under ROC is {Text(RankingMetrics.AreaUnderRoc(scores, truth))}, and {Text(low)} to {Text(high)} when institutions are drawn anew, with replacement, nineteen
    times in twenty. So what is promised is measured on ten cities of 174 institutions each, made and rated like a bureau's export:
    """);
notebook.Text("""
    ```
    dotnet run -c Release --project tests/FraudWatch.Benchmarks -- evidence
    ```

    - A twentieth of the institutions cheats in ways that no rule describes. Without a label, are they in the first tenth of the list?
      Some kinds were looked at while the score was improved, others held back; both are reported, with size alone beside them.
    - Inspectors go to twenty of the top and to twenty drawn ones. What do the next twenty hold, against chance, against the rating before?
    - Verdicts of known probability: how far are probabilities off, and how often does a 90 % interval hold the rate of like scores?
    """);
notebook.Save(args.ElementAtOrDefault(1) ?? here);

static string Whole(JsonElement report, string name) => report.GetProperty(name).GetInt32().ToString("#,0", CultureInfo.InvariantCulture);

static string Figure(JsonElement ranking, string name) =>
    ranking.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? Text(value.GetDouble()) : "-";

static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

static (double Low, double High) Interval(double[] scores, bool[] truth)
{
    const int Draws = 1_000;
    var random = new Random(1);
    var drawn = new double[Draws];
    for (var i = 0; i < Draws; i++)
    {
        var rows = Enumerable.Range(0, scores.Length).Select(_ => random.Next(scores.Length)).ToArray();
        drawn[i] = RankingMetrics.AreaUnderRoc([.. rows.Select(row => scores[row])], [.. rows.Select(row => truth[row])]);
    }

    Array.Sort(drawn);
    return (drawn[Draws / 40], drawn[^(Draws / 40)]);
}
