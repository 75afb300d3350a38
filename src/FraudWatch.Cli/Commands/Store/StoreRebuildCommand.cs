using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Pipeline;

namespace FraudWatch.Cli.Commands.Store;

/// <summary><c>store rebuild</c>: throws away everything derived and computes it from the lake again.</summary>
internal static class StoreRebuildCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("rebuild", "Deletes what is derived and computes claims, features, findings, scores and risk again.") { data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var line = ProgressLine.ForTerminal();
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            await store.RebuildAsync(cancellation);
            var report = store.Watermark == 0
                ? new PipelineReport([], Rules: null)
                : await DetectionPipeline.RunAsync(store, new PipelineOptions(), line.For<PipelineProgress>(Describe.Stage), cancellation);
            line.Dispose();
            if (arguments.GetValue(json))
                JsonOutput.Write(PipelineReportOutput.From(report));
            else if (report.Stages.Count == 0)
                Console.WriteLine("The store holds no claims: there is nothing to compute.");
            else
                PipelineReportOutput.WriteText(report, Console.Out);
            return PipelineReportOutput.ReportFailures(report, Console.Error) ? 1 : 0;
        });
        return command;
    }
}
