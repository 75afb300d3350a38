using System.Globalization;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Evaluation;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Cli.Commands;

/// <summary><c>evaluate --grain</c>: the scores of persons, physicians, departments or stays beside ranking by size alone.</summary>
internal static class EvaluateSubjects
{
    /// <param name="data">The data folder.</param>
    /// <param name="grain">The grain.</param>
    /// <param name="truth">truth.csv of a generated city, or null.</param>
    /// <param name="labels">A file of labels with its columns; its name is null where there is none.</param>
    /// <exception cref="WrongUsageException">Neither file is named, or both are.</exception>
    public static SubjectReport Run(string data, FeatureGrain grain, string? truth, (string? File, string? Id, string? Label) labels)
    {
        if ((truth is null) == (labels.File is null))
            throw new WrongUsageException("evaluate --grain needs --labels FILE, or --truth truth.csv of a generated city.");
        using var store = ExistingStore.OpenWithScores(grain, data);
        using var connection = store.Connect();
        var known = truth is not null
            ? PlantedSubjects.Read(connection, RuleCatalogue.Load().Rules, grain, truth)
            : SubjectLabels.OfFile(labels.File ?? "", labels.Id, labels.Label);
        return SubjectEvaluation.Run(connection, grain, known);
    }

    public static void Write(SubjectReport report, TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(c, $"{report.Grain}: {report.Subjects:N0} with a label, {report.Positives:N0} positive ({(double)report.Positives / report.Subjects:P1}), {report.LeftOut:N0} left out; {report.Note}"));
        var queues = report.Rankings[0].PrecisionAt.Keys.Order().ToArray();
        var table = new TextTable(["ranking", "AUC", "AP", .. queues.Select(k => $"P@{k}"), "with size"]) { RightAligned = { 1, 2, 3, 4, 5, 6 } };
        foreach (var r in report.Rankings)
            table.Add([r.Ranking, r.Auc.ToString("0.000", c), r.AveragePrecision.ToString("0.000", c), .. queues.Select(k => r.PrecisionAt[k].ToString("0.000", c)), r.SizeCorrelation.ToString("0.00", c)]);
        table.WriteTo(writer);
        if (report.Schemes.Count == 0)
            return;
        writer.WriteLine();
        var schemes = new TextTable(["scheme", "subjects", "AUC", "AUC of size"]) { RightAligned = { 1, 2, 3 } };
        foreach (var s in report.Schemes.OrderByDescending(s => s.Auc).ThenBy(s => s.Scheme, StringComparer.Ordinal))
            schemes.Add([s.Scheme, s.Positives.ToString(c), s.Auc.ToString("0.000", c), s.SizeAuc.ToString("0.000", c)]);
        schemes.WriteTo(writer);
    }
}
