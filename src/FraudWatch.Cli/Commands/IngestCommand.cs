using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Cli.Commands;

/// <summary>
/// <c>ingest</c>: files or folders of claims into the lake. Exits 1 when a file could not be loaded, though the others were:
/// whoever scripts the load must learn of it.
/// </summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var profile = new Option<string?>("--profile") { Description = "nhsa (default), provider-fraud, or a YAML file." };
        var batch = new Option<string?>("--batch") { Description = "Name of the batch." };
        var json = CommonOptions.Json();
        var command = new Command("ingest", "Loads exports (csv, csv.gz, tsv, ndjson, parquet, arrow) into the store.")
        {
            paths, data, profile, batch, json,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var line = ProgressLine.ForTerminal();
            using var store = ClaimsStore.Open(arguments.GetRequiredValue(data));
            var request = new IngestRequest(arguments.GetRequiredValue(paths), arguments.GetValue(batch), arguments.GetValue(profile));
            var report = await IngestClaims.RunAsync(store, request, line.For<IngestProgress>(Describe.Ingest), cancellation);
            line.Dispose();
            if (arguments.GetValue(json))
                JsonOutput.Write(BatchReportOutput.From(report));
            else
                BatchReportOutput.WriteText(report, Console.Out);
            foreach (var file in report.Files.Where(file => file.Status == FileStatus.Failed))
                await Console.Error.WriteLineAsync($"{file.File}: {file.Reason}");
            return report.IsComplete ? 0 : 1;
        });
        return command;
    }
}
