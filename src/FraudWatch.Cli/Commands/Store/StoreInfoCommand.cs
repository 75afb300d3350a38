using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store.Lake;

namespace FraudWatch.Cli.Commands.Store;

/// <summary><c>store info</c>: live rows and content hash of every table, the same whatever the order and batches of the rows.</summary>
internal static class StoreInfoCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("info", "Prints each table's live rows and the hash of its content.") { data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var info = await Task.Run(() => store.Info(cancellation), cancellation);
            if (arguments.GetValue(json))
                JsonOutput.Write(new StoreInfoOutput(info.Watermark, info.Tables));
            else
                WriteText(info, Console.Out);
            return 0;
        });
        return command;
    }

    private static void WriteText(StoreInfo info, TextWriter writer)
    {
        var table = new TextTable("table", "rows", "hash") { RightAligned = { 1 } };
        foreach (var (name, content) in info.Tables)
            table.Add(name, content.Rows.ToString("N0", CultureInfo.InvariantCulture), content.Hash);
        table.WriteTo(writer);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"batches: {info.Watermark:N0}. Hashes by {info.HashMethod}, DuckDB {info.EngineVersion}; compare only those of the same method and version."));
    }
}
