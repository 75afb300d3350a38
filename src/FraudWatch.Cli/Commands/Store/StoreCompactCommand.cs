using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;

namespace FraudWatch.Cli.Commands.Store;

/// <summary>
/// <c>store compact</c>: writes small files of a table together. Ingest starts the same by itself when a table has grown
/// too many files; this is for a quiet hour, and whatever the number.
/// </summary>
internal static class StoreCompactCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("compact", "Writes small files of each table together; no row changes.") { data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var lines = await store.Lake.CompactAsync(cancellation);
            var output = new CompactOutput(lines.Sum(line => line.Replaces.Count), lines.Sum(line => line.Tables.Values.Sum(table => table.Files.Count)));
            if (arguments.GetValue(json))
                JsonOutput.Write(output);
            else if (output.Replaced == 0)
                Console.WriteLine("No table has files that are worth writing together.");
            else
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output.Replaced:N0} files were written together into {output.Written:N0}."));
            return 0;
        });
        return command;
    }
}
