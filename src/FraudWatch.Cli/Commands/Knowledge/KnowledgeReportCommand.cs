using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Detection.Knowledge;

namespace FraudWatch.Cli.Commands.Knowledge;

/// <summary><c>knowledge report</c>: how many points rules can judge by, by class, and why not by the others.</summary>
internal static class KnowledgeReportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var points = new Option<string?>("--points") { Description = "Also write every point with what was read of it to this CSV file." };
        var command = new Command("report", "Tells what was imported, how much of it rules can judge by, and why not by the rest.") { data, points, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var report = await Task.Run(() => ReportKnowledge.Run(store.Folder, today), cancellation);
            if (arguments.GetValue(points) is { } file)
                await Task.Run(() => ReportKnowledge.WritePoints(store.Folder, today, file), cancellation);
            if (arguments.GetValue(json))
                JsonOutput.Write(report);
            else
                KnowledgeReportText.Write(report, Console.Out);
            return 0;
        });
        return command;
    }
}
