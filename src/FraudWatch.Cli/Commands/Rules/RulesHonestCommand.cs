using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules honest</c>: what the rules find in cities in which nobody cheats, beside the rates that they state.</summary>
internal static class RulesHonestCommand
{
    private const int People = 5_000;

    public static Command Create()
    {
        var folder = RuleFolderOption.Create();
        var people = CommonOptions.People(People);
        var months = CommonOptions.Months();
        var seeds = new Option<int[]>("--seeds")
        {
            Description = "One city per seed.",
            DefaultValueFactory = _ => [1, 2, 3, 4, 5],
            AllowMultipleArgumentsPerToken = true,
        };
        var markdown = new Option<bool>("--markdown") { Description = "Print the table of rules as Markdown." };
        var json = CommonOptions.Json();
        var command = new Command("honest", "Measures what the rules find where there is nothing to find.") { folder, people, months, seeds, markdown, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var line = ProgressLine.ForTerminal();
            var cities = new HonestCities(RuleFolderOption.LoadBuiltInUnlessAsked(arguments.GetValue(folder)).EnsureSound(), arguments.GetValue(people), arguments.GetValue(months), line);
            foreach (var seed in arguments.GetValue(seeds)!)
                await cities.RunAsync(seed, cancellation);
            line.Dispose();
            var rates = cities.Rates();
            if (arguments.GetValue(json))
                JsonOutput.Write(rates.Select(rate => new { rate.Rule.Id, rate.Rule.Family, rate.Findings, rate.Units, rate.Stays, rate.Per10000Stays, rate.InStatedUnit, rate.Stated, rate.IsWithin }));
            else if (arguments.GetValue(markdown))
                WriteMarkdown(rates, Console.Out);
            else
                WriteTable(rates, Console.Out);
            return rates.All(rate => rate.IsWithin) ? 0 : 1;
        });
        return command;
    }

    private static void WriteTable(IReadOnlyList<HonestRate> rates, TextWriter writer)
    {
        var table = new TextTable("family", "rule", "", "hits", "per 10,000 stays", "in the stated unit", "stated", "") { RightAligned = { 3, 4, 5 } };
        foreach (var rate in rates)
            table.Add(rate.Rule.Family, rate.Rule.Id, rate.Severity, Number(rate.Findings), Number(rate.Per10000Stays), Number(rate.InStatedUnit), rate.Stated, rate.IsWithin ? "" : "above");
        table.WriteTo(writer);
        writer.WriteLine(Total(rates));
    }

    private static void WriteMarkdown(IReadOnlyList<HonestRate> rates, TextWriter writer)
    {
        writer.WriteLine("| family | rule | 规则 | finds | | classes | honest hits per 10,000 stays | stated rate |");
        writer.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var rate in rates)
        {
            writer.WriteLine(
                $"| {rate.Rule.Family} | `{rate.Rule.Id}` | {rate.Rule.Title.Zh} | {rate.Rule.Title.En} | {rate.Severity} | {string.Join(", ", rate.Rule.Classes)} | {Number(rate.Per10000Stays)} | {rate.Stated} |");
        }

        writer.WriteLine();
        writer.WriteLine(Total(rates));
    }

    private static string Total(IReadOnlyList<HonestRate> rates) => string.Create(
        CultureInfo.InvariantCulture,
        $"All {rates.Count} rules: {rates.Sum(rate => rate.Per10000Stays ?? 0):0.0} hits per 10,000 stays ({rates.Sum(rate => rate.Findings ?? 0):N0} in {rates.Max(rate => rate.Stays):N0} stays); {rates.Count(rate => rate.Findings is null)} could not run.");

    private static string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
