using System.CommandLine;
using FraudWatch.Cli.Commands.Rules;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline;

namespace FraudWatch.Cli.Commands;

/// <summary><c>run</c>: the stages after ingest, in order, up to one of them.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var to = new Option<string>("--to")
        {
            Description = "Last stage: " + string.Join(", ", DetectionPipeline.StageNames) + ".",
            DefaultValueFactory = _ => DetectionPipeline.StageNames[^1],
        };
        to.AcceptOnlyFromAmong([.. DetectionPipeline.StageNames]);
        var rules = new Option<string?>("--rules") { Description = "Only these rules, with commas between." };
        var folder = new Option<string?>("--folder") { Description = "Run the rules of this folder in place of those built into the program." };
        var region = new Option<string?>("--region") { Description = "Only institutions of this administrative division (admdvs) and below." };
        var grains = new Option<string?>("--grains") { Description = $"Score these too, with commas between, or all: {GrainOption.Names}. Builds feature sets." };
        var engine = new Option<string>("--engine") { Description = "duckdb.", DefaultValueFactory = _ => "duckdb" };
        engine.AcceptOnlyFromAmong("duckdb");
        var json = CommonOptions.Json();
        var command = new Command("run", "Builds claims and features, runs the rules, scores and rates institutions.")
        {
            data, to, rules, folder, region, grains, engine, json,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var catalogue = RuleFolderOption.LoadBuiltInUnlessAsked(arguments.GetValue(folder));
            var chosen = Chosen(arguments.GetValue(rules), catalogue);
            var subjects = GrainOption.Many(arguments.GetValue(grains));
            if (subjects.Count > 0 && arguments.GetRequiredValue(to) is "claims" or "features" or "findings")
                throw new WrongUsageException("--grains scores subjects after the scores of institutions: run to scores, or further.");
            using var line = ProgressLine.ForTerminal();
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var options = new PipelineOptions
            {
                UpTo = arguments.GetRequiredValue(to),
                Catalogue = catalogue,
                Rules = chosen,
                Region = arguments.GetValue(region),
                Grains = subjects,
            };
            var report = await DetectionPipeline.RunAsync(store, options, line.For<PipelineProgress>(Describe.Stage), cancellation);
            line.Dispose();
            if (arguments.GetValue(json))
                JsonOutput.Write(PipelineReportOutput.From(report));
            else
                PipelineReportOutput.WriteText(report, Console.Out);
            PipelineReportOutput.WarnOfDrift(report, Console.Error);
            return PipelineReportOutput.ReportFailures(report, Console.Error) ? 1 : 0;
        });
        return command;
    }

    /// <summary>The rules asked for; a wrong name is told before any work is done.</summary>
    private static string[]? Chosen(string? list, RuleCatalogue catalogue)
    {
        if (list is null)
            return null;
        return [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(id => RuleFolderOption.Find(catalogue, id).Id)];
    }
}
