using System.CommandLine;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules explain</c>: one finding with everything that a person needs to judge it.</summary>
internal static class RulesExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "The rule; by default the finding's own." };
        var finding = new Option<string>("--finding") { Description = "A finding_id, as findings prints it.", Required = true };
        var data = CommonOptions.Data();
        var command = new Command("explain", "Explains a finding: sentence, clauses, parameters, and the claims behind it.") { id, finding, data };
        command.SetAction(async (arguments, cancellation) =>
        {
            var asked = arguments.GetRequiredValue(finding);
            using var store = ExistingStore.OpenWith("findings", "finding", arguments.GetRequiredValue(data));
            var rule = arguments.GetValue(id) ?? RuleOf(store, asked);
            ExplanationText.Write(await ExplainAsync(store, rule, asked, cancellation), Console.Out);
            return 0;
        });
        return command;
    }

    private static async Task<RuleExplanation> ExplainAsync(ClaimsStore store, string rule, string finding, CancellationToken cancellation)
    {
        try
        {
            return await RuleExplanation.ExplainAsync(store, rule, finding, cancellationToken: cancellation);
        }
        catch (KeyNotFoundException e)
        {
            throw new WrongUsageException(e.Message);
        }
    }

    private static string RuleOf(ClaimsStore store, string finding)
    {
        using var connection = store.Connect();
        return FindingReader.Find(connection, finding)?.RuleId
            ?? throw new WrongUsageException($"There is no finding {finding}; findings lists them.");
    }
}
