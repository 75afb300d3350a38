using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules list</c>: every rule, and with a store whether its columns have come.</summary>
internal static class RulesListCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "A data folder: says which rules can run on its columns." };
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the rules.") { data, json };
        command.SetAction(arguments =>
        {
            var catalogue = RuleCatalogue.Load().EnsureSound();
            var missing = arguments.GetValue(data) is { } folder ? Missing(catalogue, folder) : null;
            var rows = catalogue.Rules.Select(rule => RuleListRow.From(rule, missing?[rule.Id])).ToArray();
            if (arguments.GetValue(json))
                JsonOutput.Write(rows);
            else
                Write(rows, Console.Out);
            return 0;
        });
        return command;
    }

    private static Dictionary<string, IReadOnlyList<string>> Missing(RuleCatalogue catalogue, string folder)
    {
        using var store = ExistingStore.Open(folder);
        using var connection = store.Connect();
        var needs = RuleNeeds.Of(connection);
        return catalogue.Rules.ToDictionary(rule => rule.Id, needs.MissingFor);
    }

    private static void Write(IReadOnlyList<RuleListRow> rows, TextWriter writer)
    {
        var table = new TextTable("family", "id", "", "title", "status", "v");
        foreach (var row in rows)
            table.Add(row.Family, row.Id, row.Severity, $"{row.Title} {row.TitleEn}", row.Runnable ? row.Status : $"not runnable: {row.Reason}", $"{row.Version}");
        table.WriteTo(writer);
    }
}
