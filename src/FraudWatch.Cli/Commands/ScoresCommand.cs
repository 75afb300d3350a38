using System.CommandLine;
using FraudWatch.Cli.Export;

namespace FraudWatch.Cli.Commands;

/// <summary><c>scores</c>: how odd each institution is among its peers.</summary>
internal static class ScoresCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("scores", "Prints the anomaly scores (csv by default).") { data, format, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var chosen = TableExport.FormatOf(arguments.GetValue(format), arguments.GetValue(output));
            using var store = ExistingStore.OpenWith("scores", "institution", arguments.GetRequiredValue(data));
            var reasons = chosen == TableFormat.Json ? "CAST(reasons AS json) as reasons" : "reasons";
            await TableExport.WriteAsync(store,
                $"select fixmedins_code, anomaly, probability, {reasons} from scores.institution order by anomaly desc, fixmedins_code",
                chosen, arguments.GetValue(output), cancellation);
            return 0;
        });
        return command;
    }
}
