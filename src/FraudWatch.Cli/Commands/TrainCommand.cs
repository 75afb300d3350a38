using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Evaluation;
using FraudWatch.Detection.Models;
using FraudWatch.Pipeline;
using FraudWatch.Store;

namespace FraudWatch.Cli.Commands;

/// <summary><c>train</c>: learns from a file of labels or from the verdicts that came with the claims, and registers the model.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var labels = new LabelOptions();
        labels.File.Description += " Without it the verdicts of verdict_d are learnt from.";
        var date = new Option<string?>("--date-column") { Description = "Column of the day of each decision (yyyy-MM-dd); feature sets are then taken as of it." };
        var features = new Option<string>("--features") { Description = "What is read: totals (as they are now), sets (as of the decision), auto (both compete on held-out folds).", DefaultValueFactory = _ => "totals" };
        features.AcceptOnlyFromAmong("totals", "sets", "auto");
        var unlabelled = new Option<string>("--unlabelled") { Description = "left-out, or positive-only: labels are the confirmed ones, everybody else is unlabelled.", DefaultValueFactory = _ => "left-out" };
        unlabelled.AcceptOnlyFromAmong("left-out", "positive-only");
        var seed = CommonOptions.Seed();
        var promote = new Option<bool>("--promote") { Description = "Put the model in charge at once; else it is the challenger of the one that is." };
        var json = CommonOptions.Json();
        var command = new Command("train", "Learns from labels or verdicts, registers the model, and rates with it where it is in charge.")
        {
            data, labels.File, labels.IdColumn, labels.LabelColumn, date, features, unlabelled, seed, promote, json,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var file = arguments.GetValue(labels.File);
            var known = file is null ? null : LabelFile.Read(file, arguments.GetValue(labels.IdColumn), arguments.GetValue(labels.LabelColumn), arguments.GetValue(date));
            var options = new TrainOptions
            {
                Input = Enum.Parse<FeatureInput>(arguments.GetRequiredValue(features), ignoreCase: true),
                PositiveOnly = arguments.GetRequiredValue(unlabelled) == "positive-only",
            };
            using var line = ProgressLine.ForTerminal();
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            if (options.Input != FeatureInput.Totals)
                await DetectionPipeline.BuildFeatureSetsAsync(store, progress: null, cancellation);
            var model = Train(store, known, options, arguments.GetValue(seed), line, cancellation);
            var registry = ModelRegistry.In(store.Folder.Root);
            var id = registry.Register(model, TimeProvider.System);
            if (arguments.GetValue(promote))
                registry.Promote(id);
            if (registry.Read().Champion == id)
                await DetectionPipeline.RateAsync(store, progress: null, cancellation);
            line.Dispose();
            var output = TrainOutput.Of(id, registry.Read(), model.Settings);
            if (arguments.GetValue(json))
                JsonOutput.Write(output);
            else
                Write(output, Console.Out);
            return 0;
        });
        return command;
    }

    private static TrainedModel Train(
        ClaimsStore store, IReadOnlyList<InstitutionLabel>? known, TrainOptions options, int seed, ProgressLine line, CancellationToken cancellation)
    {
        using var connection = store.Connect();
        var labels = known ?? VerdictLabels.Read(connection);
        if (known is null && labels.Count == 0)
            throw new InvalidDataException("There are no verdicts to learn from: load verdict_d, or name a file of labels with --labels.");
        var progress = line.For<double>(done => string.Create(CultureInfo.InvariantCulture, $"training {100 * done:0} %"));
        return TrainModel.Run(connection, labels, known is null ? "verdict_d" : "a file of labels", store.Watermark, seed, options, progress, cancellation);
    }

    private static void Write(TrainOutput output, TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(c, $"model {output.Model}: {output.Learner}, {output.Institutions:N0} institutions, {output.Positives:N0} positive, {output.Features} features"));
        var table = new TextTable(["on institutions it had not seen", "AUC", "AP", "Brier", "ECE"]) { RightAligned = { 1, 2, 3, 4 } };
        foreach (var (name, f) in new[] { ("model", output.HeldOut), ("rating without it", output.Rating) })
            table.Add([name, f.Auc.ToString("0.000", c), f.AveragePrecision.ToString("0.000", c), f.Brier.ToString("0.0000", c), f.CalibrationError.ToString("0.000", c)]);
        table.WriteTo(writer);
        writer.WriteLine(output.IsBetter
            ? "It ranks better than the rating without it, so the rating will use it."
            : "It ranks no better than the rating without it, so the rating will not use it.");
        writer.WriteLine(output.IsChampion
            ? "It is in charge: scores and risk go by it."
            : $"Challenger of {output.Champion}; 'fraudwatch models promote {output.Model}' puts it in charge.");
    }
}
