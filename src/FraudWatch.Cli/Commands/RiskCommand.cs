using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;

namespace FraudWatch.Cli.Commands;

/// <summary><c>risk</c>: the institutions, ranked for inspection.</summary>
internal static class RiskCommand
{
    private const string Columns = "rank, fixmedins_code, fixmedins_name, level, probability, expected_recovery, tier, findings, amount_at_risk";

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var top = new Option<int?>("--top") { Description = "Only the first N institutions.", Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("risk", "Prints the ranked inspection list: a table on a terminal, csv in a pipe.") { data, top, format, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var file = arguments.GetValue(output);
            var chosen = TableExport.FormatOf(arguments.GetValue(format), file);
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            if (arguments.GetValue(format) is null && file is null && !Console.IsOutputRedirected)
            {
                RankedList.Write(RankedList.Read(store, arguments.GetValue(top) ?? RankedList.ScreenRows), Console.Out);
                return 0;
            }

            var reasons = chosen == TableFormat.Json ? "CAST(reasons AS json) as reasons" : "reasons";
            var limit = arguments.GetValue(top) is { } n ? $" limit {n}" : "";
            await TableExport.WriteAsync(store, $"select {Columns}, {reasons}, basis from risk.institution order by rank{limit}", chosen, file, cancellation);
            return 0;
        });
        return command;
    }
}
