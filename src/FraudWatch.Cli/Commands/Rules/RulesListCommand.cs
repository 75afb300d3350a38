using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules list</c>: every rule, and with a store whether its columns have come and what it last found.</summary>
internal static class RulesListCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "A data folder: says which rules can run on its columns, and what they last found." };
        var classes = new Option<bool>("--classes") { Description = "List the 88 official rule classes and the rules that stand for them." };
        var folder = RuleFolderOption.Create();
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the rules.") { data, classes, folder, json };
        command.SetAction(arguments =>
        {
            var catalogue = RuleFolderOption.LoadBuiltInUnlessAsked(arguments.GetValue(folder)).EnsureSound();
            if (arguments.GetValue(classes))
                Print(ClassListRow.All(catalogue), arguments.GetValue(json), WriteClasses);
            else
                Print(Rows(catalogue, arguments.GetValue(data)), arguments.GetValue(json), WriteRules);
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<RuleListRow> Rows(RuleCatalogue catalogue, string? data)
    {
        if (data is null)
            return [.. catalogue.Rules.Select(rule => RuleListRow.From(rule, missing: null, findings: null))];
        using var store = ExistingStore.Open(data);
        using var connection = store.Connect();
        var needs = RuleNeeds.Of(connection);
        var counts = RuleRunReader.Counts(connection);
        return [.. catalogue.Rules.Select(rule => RuleListRow.From(rule, needs.MissingFor(rule), counts.TryGetValue(rule.Id, out var n) ? n : null))];
    }

    private static void Print<T>(IReadOnlyList<T> rows, bool asJson, Action<IReadOnlyList<T>, TextWriter> write)
    {
        if (asJson)
            JsonOutput.Write(rows);
        else
            write(rows, Console.Out);
    }

    private static void WriteRules(IReadOnlyList<RuleListRow> rows, TextWriter writer)
    {
        var table = new TextTable("family", "id", "", "title", "status", "v", "findings") { RightAligned = { 5, 6 } };
        foreach (var row in rows)
        {
            table.Add(
                row.Family, row.Id, row.Severity, $"{row.Title} {row.TitleEn}", row.Runnable ? row.Status : $"not runnable: {row.Reason}",
                $"{row.Version}", row.Findings?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        table.WriteTo(writer);
    }

    private static void WriteClasses(IReadOnlyList<ClassListRow> rows, TextWriter writer)
    {
        var table = new TextTable("class", "code", "name", "rules") { RightAligned = { 0 } };
        foreach (var row in rows)
            table.Add($"{row.Seq}", row.Code ?? "", row.Name, row.Rules.Count == 0 ? "none" : string.Join(", ", row.Rules));
        table.WriteTo(writer);
        writer.WriteLine($"{rows.Count(row => row.Rules.Count > 0)} of {rows.Count} classes have a rule");
    }
}
