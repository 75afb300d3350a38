using System.Globalization;
using System.Text;

namespace FraudWatch.Benchmarks.Learning;

/// <summary>The report as tables: each rival's seconds over ours, so that above 1 we are faster.</summary>
internal static class LearningReportText
{
    public static string Of(LearningReport report)
    {
        var text = new StringBuilder();
        var ours = Turns(report, LearningBenchmark.Ours);
        var trees = LearningOptions.Trees;
        Line(text, $"{LearningOptions.TrainingRows:N0} x {LearningOptions.Features} (seed {LearningOptions.Seed}), {trees.NumberOfTrees} trees of {trees.NumberOfLeaves} leaves, {LearningOptions.Threads} threads; medians of {ours.Count} rounds");
        Line(text, $"{"",-16}{"train s",9}{"ratio",7}{"score s",9}{"ratio",7}{"AUC",9}{"ours less",11}  all ratios of training");
        var (train, score) = (Median(ours.Select(run => run.TrainSeconds)), Median(ours.Select(run => run.ScoreSeconds)));
        Line(text, $"{LearningBenchmark.Ours,-16}{train,9:0.00}{"",7}{score,9:0.000}{"",7}{ours[0].Auc,9:0.0000}");
        foreach (var (rival, version) in report.Versions)
            AddRival(text, $"{rival} {version}", ours, Turns(report, rival));
        AddExplaining(text, report.Explaining);
        return text.ToString();
    }

    private static void AddRival(StringBuilder text, string name, List<LearningRun> ours, List<LearningRun> rival)
    {
        if (rival.Count == 0)
            return;
        var training = rival.Zip(ours, (theirs, own) => theirs.TrainSeconds / own.TrainSeconds).ToList();
        var scoring = rival.Zip(ours, (theirs, own) => theirs.ScoreSeconds / own.ScoreSeconds);
        var (train, score) = (Median(rival.Select(run => run.TrainSeconds)), Median(rival.Select(run => run.ScoreSeconds)));
        var all = string.Join(" ", training.Select(ratio => ratio.ToString("0.00", CultureInfo.InvariantCulture)));
        Line(text, $"{name,-16}{train,9:0.00}{Median(training),7:0.00}{score,9:0.000}{Median(scoring),7:0.00}{rival[0].Auc,9:0.0000}{ours[0].Auc - rival[0].Auc,11:+0.0000;-0.0000}  {all}");
    }

    private static void AddExplaining(StringBuilder text, IReadOnlyList<ExplainingRun> runs)
    {
        Line(text, $"");
        var ours = Median(runs.Select(run => run.Seconds));
        Line(text, $"explaining {LearningOptions.ExplainedRows:N0} rows: {ours:0.00} s; sums meet the margins within {runs.Max(run => run.SumError):0.0e+00}");
        if (runs.Any(run => run.RivalSeconds is null))
            return;
        var theirs = Median(runs.Select(run => run.RivalSeconds ?? 0));
        var ratio = Median(runs.Select(run => (run.RivalSeconds ?? 0) / run.Seconds));
        Line(text, $"xgboost's pred_contribs on the same trees: {theirs:0.00} s, ratio {ratio:0.00}");
        Line(text, $"greatest distance of one contribution from xgboost's, which adds 32-bit floats: {runs.Max(run => run.RivalDistance ?? 0):0.0e+00}");
    }

    private static List<LearningRun> Turns(LearningReport report, string learner) => [.. report.Runs.Where(run => run.Learner == learner)];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
