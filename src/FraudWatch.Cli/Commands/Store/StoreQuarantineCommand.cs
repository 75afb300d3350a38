using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Cli.Commands.Store;

/// <summary>
/// <c>store quarantine</c>: the rows that were not accepted, and why. The list shows no value of a row; <c>--export</c>
/// writes the rows themselves, for repair, and is logged in the data folder with the name of who asked.
/// </summary>
internal static class StoreQuarantineCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var batch = new Option<string?>("--batch") { Description = "Only the rows of this batch." };
        var export = new Option<string?>("--export") { Description = "Write the rows to this folder, one file per export, to be repaired and ingested again (logged)." };
        var json = CommonOptions.Json();
        var command = new Command("quarantine", "Lists the rows that were not accepted, with file, line, column and reason.") { data, batch, export, json };
        command.SetAction(arguments =>
        {
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var rows = Rows(store, arguments.GetValue(batch));
            if (arguments.GetValue(export) is { } folder)
                WriteFiles(Export(store, rows, folder), arguments.GetValue(json));
            else if (arguments.GetValue(json))
                JsonOutput.Write(new QuarantineOutput(rows));
            else
                WriteText(rows, Console.Out);
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<QuarantinedRow> Rows(ClaimsStore store, string? batch)
    {
        var rows = Quarantine.List(store, batch);
        return batch is null || rows.Count > 0 || store.Lake.Ledger.Any(entry => entry.Batch == batch)
            ? rows
            : throw new WrongUsageException($"There is no batch {batch} in {store.Folder.Root}.");
    }

    private static string[] Export(ClaimsStore store, IReadOnlyList<QuarantinedRow> rows, string folder) =>
        [.. rows.Select(row => row.Batch).Distinct().SelectMany(batch => Quarantine.Export(store, batch, folder, Environment.UserName))];

    private static void WriteFiles(string[] files, bool json)
    {
        if (json)
        {
            JsonOutput.Write(new QuarantineExportOutput(files));
            return;
        }

        foreach (var file in files)
            Console.WriteLine(file);
        Console.WriteLine(files.Length == 0
            ? "No row is quarantined; nothing was written."
            : "These files hold personal data in clear. Repair the rows, ingest the files, then delete them.");
    }

    private static void WriteText(IReadOnlyList<QuarantinedRow> rows, TextWriter writer)
    {
        var table = new TextTable("batch", "file", "line", "column", "reason") { RightAligned = { 2 } };
        foreach (var row in rows)
            table.Add(row.Batch, row.File, $"{row.Line}", row.Column ?? "", row.Reason);
        if (rows.Count > 0)
            table.WriteTo(writer);
        writer.WriteLine(rows.Count == 0
            ? "No row is quarantined."
            : $"{rows.Count} rows. store quarantine --export FOLDER writes them to files for repair.");
    }
}
