using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Store;

namespace FraudWatch.Cli.Commands.Knowledge;

/// <summary><c>knowledge import</c>: one publication into the data folder.</summary>
internal static class KnowledgeImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV of published points, or in the shape of a knowledge table; its header says which." };
        var data = CommonOptions.Data();
        var from = new Option<DateOnly?>("--valid-from") { Description = "First day of force of rows that state none (YYYY-MM-DD)." };
        var region = new Option<string?>("--region") { Description = "Administrative division (admdvs) that the points hold in; everywhere by default." };
        var ends = new Option<bool>("--update-replaces") { Description = "End the points that the file's own update leaves out; by default they stay in force." };
        var replace = new Option<bool>("--replace") { Description = "The file takes the place of the knowledge table, instead of adding rows to it." };
        var json = CommonOptions.Json();
        var command = new Command("import", "Imports a publication; what it says is versioned by its effective date.") { file, data, from, region, ends, replace, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new ImportOptions
            {
                ValidFrom = arguments.GetValue(from),
                Region = arguments.GetValue(region),
                UpdateReplaces = arguments.GetValue(ends),
                ReplaceTable = arguments.GetValue(replace),
            };
            using var store = ClaimsStore.Open(arguments.GetRequiredValue(data));
            var report = await Task.Run(() => ImportKnowledge.Run(store.Folder, arguments.GetRequiredValue(file), options, cancellation), cancellation);
            if (arguments.GetValue(json))
                JsonOutput.Write(KnowledgeImportOutput.From(report));
            else
                KnowledgeImportOutput.WriteText(report, Console.Out);
            return 0;
        });
        return command;
    }
}
