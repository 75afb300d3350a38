using System.CommandLine;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules check</c>: files, SQL and fixtures of one rule or of all.</summary>
internal static class RulesCheckCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "One rule; all by default." };
        var folder = RuleFolderOption.Create();
        var command = new Command("check", "Checks rules: their files, their SQL, and that they find what their fixtures say.") { id, folder };
        command.SetAction(async (arguments, cancellation) =>
        {
            var catalogue = RuleFolderOption.Load(arguments.GetValue(folder));
            var asked = arguments.GetValue(id);
            var problems = catalogue.Problems.Where(problem => asked is null || Concerns(problem, asked)).Select(p => p.ToString()).ToList();
            var rules = asked is null ? catalogue.Rules : problems.Count > 0 ? [] : [RuleFolderOption.Find(catalogue, asked)];
            using var fixtures = new RuleFixtures(catalogue);
            foreach (var rule in rules)
            {
                var found = await fixtures.CheckAsync(rule, cancellation);
                problems.AddRange(found.Select(problem => $"{rule.Family}/{rule.Id}: {problem}"));
                Console.WriteLine($"{rule.Family}/{rule.Id}: {(found.Count == 0 ? "ok" : $"{found.Count} problems")}");
            }

            foreach (var problem in problems)
                await Console.Error.WriteLineAsync(problem);
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }

    /// <summary>Whether a problem stands in the rule's own folder, or in files that all rules share.</summary>
    private static bool Concerns(RuleProblem problem, string id) =>
        problem.File.Split('/') is not [_, var other, _] || other == id;
}
