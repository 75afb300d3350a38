using System.Globalization;
using System.Text;
using FraudWatch.Learning.Calibration;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>The report as tables: each promise with its baselines and every seed.</summary>
internal static class EvidenceReportText
{
    public static string Of(EvidenceReport report)
    {
        var text = new StringBuilder();
        AddUnseen(text, report.Unseen);
        AddVerdicts(text, report.Verdicts);
        AddCalibration(text, report.Calibration);
        AddConduct(text, report.Conduct);
        return text.ToString();
    }

    private static void AddUnseen(StringBuilder text, IReadOnlyList<UnseenRow> rows)
    {
        if (rows.Count == 0)
            return;
        Line(text, $"A twentieth of the institutions cheats in ways that no rule describes; no labels. Cheats in the first tenth of the list:");
        Line(text, $"{"schemes",-14}{"seed",5}{"institutions",14}{"cheats",8}{"rating",8}{"anomaly",9}{"size",6}{"last rank",11}");
        foreach (var row in rows.OrderBy(row => row.Schemes, StringComparer.Ordinal).ThenBy(row => row.Seed))
            Line(text, $"{row.Schemes,-14}{row.Seed,5}{row.Institutions,14}{row.Cheats,8}{row.ByRating,8}{row.ByAnomaly,9}{row.BySize,6}{row.LastRank,11}");
        foreach (var schemes in rows.GroupBy(row => row.Schemes).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (found, planted) = (schemes.Sum(row => row.ByRating), schemes.Sum(row => row.Cheats));
            Line(text, $"{schemes.Key}: all of them in {schemes.Count(row => row.ByRating == row.Cheats)} of {schemes.Count()} seeds, at least four in five in {schemes.Count(row => row.ByRating >= 0.8 * row.Cheats)}; {100.0 * found / planted:0} % overall (by size {100.0 * schemes.Sum(row => row.BySize) / planted:0} %)");
        }

        Line(text, $"");
    }

    private static void AddVerdicts(StringBuilder text, IReadOnlyList<VerdictRow> rows)
    {
        if (rows.Count == 0)
            return;
        Line(text, $"{100 * VerdictEvidence.Share:0} % cheat at {VerdictEvidence.Intensity:0.0} of the intensity; 40 verdicts, 20 from the top of the list and 20 drawn. Precision at the next 20:");
        Line(text, $"{"seed",5}{"institutions",14}{"cheats",8}{"confirmed",11}{"with model",12}{"rating",8}{"size",6}{"chance",8}{"of kind",9}  learner");
        foreach (var row in rows)
            Line(text, $"{row.Seed,5}{row.Institutions,14}{row.Cheats,8}{row.Confirmed,11}{row.Learnt,12:0.00}{row.Unlearnt,8:0.00}{row.BySize,6:0.00}{row.Chance,8:0.00}{row.OfKind,9:0.00}  {row.Learner}{(row.IsUsed ? "" : " (no better than the rating, not used)")}");
        Line(text, $"median {Median(rows.Select(row => row.Learnt)):0.00} with the model, {Median(rows.Select(row => row.Unlearnt)):0.00} by the rating, {Median(rows.Select(row => row.Chance)):0.00} by chance; worst {rows.Min(row => row.Learnt):0.00}; times chance: median {Median(rows.Select(row => row.Learnt / row.Chance)):0.0}, worst {rows.Min(row => row.Learnt / row.Chance):0.0}");
        Line(text, $"means {rows.Average(row => row.Learnt):0.000} with the model, {rows.Average(row => row.Unlearnt):0.000} by the rating, {rows.Average(row => row.Chance):0.000} by chance, {rows.Average(row => row.OfKind):0.000} by chance among the kind that cheats");
        Line(text, $"");
    }

    private static void AddCalibration(StringBuilder text, IReadOnlyList<CalibrationRow> rows)
    {
        if (rows.Count == 0)
            return;
        Line(text, $"Verdicts of known probability, drawn {CalibrationEvidence.Draws} times in each city; institutions without one:");
        Line(text, $"{"verdicts",9}{"seed",6}{"institutions",14}{"error of a model",18}{"from the truth",16}{"coverage",10}{"width",8}{"of their own",14}");
        foreach (var row in rows.OrderBy(row => row.Verdicts).ThenBy(row => row.Seed))
            Line(text, $"{row.Verdicts,9}{row.Seed,6}{row.Institutions,14}{row.Error,18:0.000}{row.FromTheTruth,16:0.000}{Share(row.Covered),10:0.000}{row.Singles.Average(one => one.Width),8:0.000}{Share([.. row.Singles.Select(one => one.IsHeld)]),14:0.000}");
        foreach (var group in rows.GroupBy(row => row.Verdicts).OrderBy(group => group.Key))
            AddCalibration(text, group.Key, [.. group]);
    }

    private static void AddCalibration(StringBuilder text, int verdicts, IReadOnlyList<CalibrationRow> rows)
    {
        var all = rows.SelectMany(row => row.Predicted).ToArray();
        var error = CalibrationCurve.EqualCount([.. all.Select(one => one.Probability)], [.. all.Select(one => one.Verdict)]).ExpectedError;
        Line(text, $"{verdicts} verdicts: error over all models {error:0.000}, of a model {rows.Average(row => row.Error):0.000}, from the true rates {rows.Average(row => row.FromTheTruth):0.000}; 90 % intervals hold the rate of {100 * Share([.. rows.SelectMany(row => row.Covered)]):0.0} % of the tenths by score, are {rows.SelectMany(row => row.Singles).Average(one => one.Width):0.000} wide and hold the own probability of {100 * Share([.. rows.SelectMany(row => row.Singles).Select(one => one.IsHeld)]):0.0} %");
    }

    private static void AddConduct(StringBuilder text, IReadOnlyList<ConductRow> rows)
    {
        if (rows.Count == 0)
            return;
        Line(text, $"Conduct of single physicians, departments and stays, which no rule describes:");
        Line(text, $"{"grain",-12}{"seed",5}{"subjects",10}{"positive",10}{"AUC",8}{"of size",9}{"AP",8}{"of size",9}{"chance",8}");
        foreach (var row in rows.OrderBy(row => row.Grain, StringComparer.Ordinal).ThenBy(row => row.Seed))
            Line(text, $"{row.Grain,-12}{row.Seed,5}{row.Subjects,10}{row.Positives,10}{row.Auc,8:0.000}{row.SizeAuc,9:0.000}{row.Precision,8:0.000}{row.SizePrecision,9:0.000}{(double)row.Positives / row.Subjects,8:0.000}");
    }

    private static double Share(IReadOnlyList<bool> covered) => covered.Average(one => one ? 1.0 : 0);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
