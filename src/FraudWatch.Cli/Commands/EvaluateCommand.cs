using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Evaluation;

namespace FraudWatch.Cli.Commands;

/// <summary><c>evaluate</c>: learnt and unlearnt rankings against a file of labels, beside ranking by size alone.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var labels = new LabelOptions();
        var grain = new Option<string?>("--grain") { Description = $"Measure the scores of these instead: {GrainOption.Names}. Labels then name them, physicians and departments as institution/code." };
        var truth = new Option<string?>("--truth") { Description = "With --grain: truth.csv of a generated city in place of labels." };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => 5, Validators = { r => CommonOptions.RequireAtLeast(r, 2) } };
        var repeats = new Option<int>("--repeats") { DefaultValueFactory = _ => 3, Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var noLearners = new Option<bool>("--no-learners") { Description = "Measure only what needs no training (seconds instead of minutes)." };
        var noSklearn = new Option<bool>("--no-sklearn") { Description = "Leave out scikit-learn, which is measured where it is on the machine." };
        var json = CommonOptions.Json();
        var command = new Command("evaluate", "Prints AUC, average precision, F1, calibration and precision at k of models, baselines and rankings.")
        {
            data, grain, truth, labels.File, labels.IdColumn, labels.LabelColumn, folds, repeats, noLearners, noSklearn, json,
        };
        command.SetAction((arguments, cancellation) =>
        {
            var named = (File: arguments.GetValue(labels.File), Id: arguments.GetValue(labels.IdColumn), Label: arguments.GetValue(labels.LabelColumn));
            if (arguments.GetValue(grain) is { } subjects)
                return Print(EvaluateSubjects.Run(arguments.GetRequiredValue(data), GrainOption.One(subjects), arguments.GetValue(truth), named), EvaluateSubjects.Write, arguments.GetValue(json));
            if (named.File is null || arguments.GetValue(truth) is not null)
                throw new WrongUsageException("evaluate needs --labels FILE; --truth goes with --grain.");
            var known = LabelFile.Read(named.File, named.Id, named.Label);
            var options = new EvaluationOptions
            {
                Folds = arguments.GetValue(folds),
                Repeats = arguments.GetValue(repeats),
                Learners = !arguments.GetValue(noLearners),
                ScikitLearn = !arguments.GetValue(noSklearn),
            };
            using var line = ProgressLine.ForTerminal();
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            using var connection = store.Connect();
            var progress = line.For<double>(done => string.Create(CultureInfo.InvariantCulture, $"nested validation {100 * done:0} %"));
            var report = RankingEvaluation.Run(connection, known, options, progress, cancellation);
            line.Dispose();
            return Print(report, Write, arguments.GetValue(json));
        });
        return command;
    }

    private static Task<int> Print<T>(T report, Action<T, TextWriter> write, bool json)
    {
        if (json)
            JsonOutput.Write(report);
        else
            write(report, Console.Out);
        return Task.FromResult(0);
    }

    private static void Write(EvaluationReport report, TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(c,
            $"{report.Institutions:N0} institutions, {report.Positives:N0} positive, {report.LabelsWithoutInstitution:N0} labels without institution; {report.Features} features; means over {report.Folds} folds x {report.Repeats}, +- is the deviation between them"));
        var queues = report.Rankings[0].PrecisionAt.Keys.Order().ToArray();
        var table = new TextTable(["ranking", "AUC", "+-", "AP", "+-", "F1", .. queues.Select(k => $"P@{k}"), "Brier", "ECE"])
        {
            RightAligned = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 },
        };
        foreach (var r in report.Rankings)
        {
            table.Add([r.Ranking, r.Auc.ToString("0.000", c), r.AucFoldDeviation.ToString("0.000", c), r.AveragePrecision.ToString("0.000", c),
                r.AveragePrecisionFoldDeviation.ToString("0.000", c), r.F1.ToString("0.000", c), .. queues.Select(k => r.PrecisionAt[k].ToString("0.000", c)),
                r.Brier?.ToString("0.0000", c) ?? "", r.CalibrationError?.ToString("0.000", c) ?? ""]);
        }

        table.WriteTo(writer);
        foreach (var note in report.Notes)
            writer.WriteLine(note);
    }
}
