using System.CommandLine;
using FraudWatch.Cli.Export;

namespace FraudWatch.Cli.Commands;

/// <summary><c>scores</c>: how odd each institution is among its peers, and how likely a violation, where a model was trained.</summary>
internal static class ScoresCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("scores", "Prints anomaly and learnt probability of each institution with reasons (csv by default).") { data, format, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var chosen = TableExport.FormatOf(arguments.GetValue(format), arguments.GetValue(output));
            using var store = ExistingStore.OpenWith("scores", "institution", arguments.GetRequiredValue(data));
            var json = chosen == TableFormat.Json;
            await TableExport.WriteAsync(store,
                $"""
                select s.fixmedins_code, s.anomaly, s.probability, {(json ? "CAST(s.reasons AS json) as reasons" : "s.reasons")},
                    l.probability_low, l.probability_high, l.model, {(json ? "CAST(l.reasons AS json) as model_reasons" : "l.reasons as model_reasons")}
                from scores.institution s left join scores.learnt l on l.fixmedins_code = s.fixmedins_code
                order by s.probability desc nulls last, s.anomaly desc, s.fixmedins_code
                """,
                chosen, arguments.GetValue(output), cancellation);
            return 0;
        });
        return command;
    }
}
