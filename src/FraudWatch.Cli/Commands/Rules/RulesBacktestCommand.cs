using System.CommandLine;
using System.CommandLine.Parsing;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules backtest</c>: what a change of a rule would do to its findings; nothing is published.</summary>
internal static class RulesBacktestCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The rule." };
        var set = new Option<string[]>("--set") { Description = "A parameter's new value, as name=value; may be repeated.", Validators = { RequireNameAndValue } };
        var sql = new Option<string?>("--sql") { Description = "A file with SQL in place of the rule's." };
        var data = CommonOptions.Data();
        var from = new Option<DateOnly?>("--from") { Description = "First service day, as 2024-01-01." };
        var to = new Option<DateOnly?>("--to") { Description = "Last service day." };
        var folder = RuleFolderOption.Create();
        var json = CommonOptions.Json();
        var command = new Command("backtest", "Runs a rule as it is and changed over the same claims, and compares. Publishes nothing.")
        {
            id, set, sql, data, from, to, folder, json,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var catalogue = RuleFolderOption.LoadBuiltInUnlessAsked(arguments.GetValue(folder));
            var request = new BacktestRequest(RuleFolderOption.Find(catalogue, arguments.GetRequiredValue(id)).Id)
            {
                Values = Values(arguments.GetValue(set) ?? []),
                Sql = arguments.GetValue(sql) is { } file ? await ReadAsync(file, cancellation) : null,
                From = arguments.GetValue(from),
                To = arguments.GetValue(to),
            };
            if (request.Values.Count == 0 && request.Sql is null)
                throw new WrongUsageException("Nothing is changed: give --set name=value, --sql FILE or both.");
            using var store = ExistingStore.OpenWith("features", "stay", arguments.GetRequiredValue(data));
            var report = await RunAsync(store, catalogue, request, cancellation);
            if (arguments.GetValue(json))
                JsonOutput.Write(report);
            else
                BacktestText.Write(report, Console.Out);
            return 0;
        });
        return command;
    }

    private static async Task<BacktestReport> RunAsync(ClaimsStore store, RuleCatalogue catalogue, BacktestRequest request, CancellationToken cancellation)
    {
        try
        {
            return await RuleBacktest.RunAsync(store, catalogue, request, cancellationToken: cancellation);
        }
        catch (RuleCatalogueException e)
        {
            throw new WrongUsageException(e.Message);
        }
    }

    private static Dictionary<string, string> Values(IEnumerable<string> pairs) =>
        pairs.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.Last()[1]);

    private static async Task<string> ReadAsync(string file, CancellationToken cancellation) => File.Exists(file)
        ? await File.ReadAllTextAsync(file, cancellation)
        : throw new WrongUsageException($"There is no file {Path.GetFullPath(file)}.");

    private static void RequireNameAndValue(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            result.AddError($"'{token.Value}' is not name=value.");
    }
}
