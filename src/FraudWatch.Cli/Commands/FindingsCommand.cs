using System.CommandLine;
using FraudWatch.Cli.Commands.Rules;
using FraudWatch.Cli.Export;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands;

/// <summary><c>findings</c>: what the rules found, one row each.</summary>
internal static class FindingsCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var rule = new Option<string?>("--rule") { Description = "Only this rule." };
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("findings", "Prints the findings (csv by default).") { data, rule, format, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var chosen = TableExport.FormatOf(arguments.GetValue(format), arguments.GetValue(output));
            var id = arguments.GetValue(rule);
            if (id is not null)
                RuleFolderOption.Find(RuleCatalogue.Load(), id);

            using var store = ExistingStore.OpenWith("findings", "finding", arguments.GetRequiredValue(data));
            // The id was found in the catalogue, whose ids are letters, digits and hyphens.
            var filter = id is null ? "" : $" where rule_id = '{id}'";
            await TableExport.WriteAsync(store, $"select * from findings.finding{filter} order by rule_id, finding_id", chosen, arguments.GetValue(output), cancellation);
            return 0;
        });
        return command;
    }
}
