using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Evaluation;

namespace FraudWatch.Cli.Commands;

/// <summary><c>evaluate</c>: the unsupervised rankings against a file of labels, beside ranking by size alone.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var labels = new Option<string>("--labels") { Description = "CSV with an institution and a label (yes/no, 1/0, true/false).", Required = true };
        var idColumn = new Option<string?>("--id-column") { Description = "Column of the institution code; by default the first." };
        var labelColumn = new Option<string?>("--label-column") { Description = "Column of the label; by default the second." };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => 5, Validators = { r => CommonOptions.RequireAtLeast(r, 2) } };
        var repeats = new Option<int>("--repeats") { DefaultValueFactory = _ => 3, Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var json = CommonOptions.Json();
        var command = new Command("evaluate", "Prints AUC, average precision and precision at k of the rankings.")
        {
            data, labels, idColumn, labelColumn, folds, repeats, json,
        };
        command.SetAction(arguments =>
        {
            var known = LabelFile.Read(arguments.GetRequiredValue(labels), arguments.GetValue(idColumn), arguments.GetValue(labelColumn));
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            using var connection = store.Connect();
            var report = RankingEvaluation.Run(connection, known, arguments.GetValue(folds), arguments.GetValue(repeats));
            if (arguments.GetValue(json))
                JsonOutput.Write(report);
            else
                Write(report, Console.Out);
            return 0;
        });
        return command;
    }

    private static void Write(EvaluationReport report, TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(c,
            $"{report.Institutions:N0} institutions, {report.Positives:N0} positive, {report.LabelsWithoutInstitution:N0} labels without institution; nothing is trained, +- is the deviation between {report.Folds} folds x {report.Repeats}"));
        var queues = report.Rankings[0].PrecisionAt.Keys.Order().ToArray();
        var table = new TextTable(["ranking", "AUC", "+-", "AP", "+-", .. queues.Select(k => $"P@{k}")]) { RightAligned = { 1, 2, 3, 4, 5, 6, 7 } };
        foreach (var r in report.Rankings)
        {
            table.Add([r.Ranking, r.Auc.ToString("0.000", c), r.AucFoldDeviation.ToString("0.000", c), r.AveragePrecision.ToString("0.000", c),
                r.AveragePrecisionFoldDeviation.ToString("0.000", c), .. queues.Select(k => r.PrecisionAt[k].ToString("0.000", c))]);
        }

        table.WriteTo(writer);
    }
}
