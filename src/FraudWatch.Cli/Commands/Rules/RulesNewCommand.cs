using System.CommandLine;
using System.CommandLine.Parsing;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules new</c>: a folder with a rule that passes every check, to be changed step by step.</summary>
internal static class RulesNewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("FAMILY/ID")
        {
            Description = "Where the rule belongs and what it is called, such as admissions/split-stay.",
            Validators = { RequireFamilyAndId },
        };
        var template = new Option<string?>("--template") { Description = "The rule runs templates/NAME.sql in place of a rule.sql of its own." };
        var folder = RuleFolderOption.Create();
        var command = new Command("new", "Creates a rule that passes every check, to be changed step by step.") { name, template, folder };
        command.SetAction(arguments =>
        {
            var names = arguments.GetRequiredValue(name).Split('/');
            var rules = RuleFolderOption.Find(arguments.GetValue(folder))
                ?? throw new WrongUsageException("There are no rules here to add to: run this in the repository, or name the folder of the rules with --folder.");
            Console.WriteLine(Create(rules, names[0], names[1], arguments.GetValue(template)));
            Console.WriteLine($"Change rule.yaml, rule.sql and the fixtures, then: fraudwatch rules check {names[1]}");
            return 0;
        });
        return command;
    }

    private static string Create(string rules, string family, string id, string? template)
    {
        try
        {
            return template is null
                ? RuleScaffold.Create(rules, family, id)
                : RuleScaffold.Create(rules, family, id, template);
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException)
        {
            throw new WrongUsageException(e.Message);
        }
    }

    private static void RequireFamilyAndId(ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            result.AddError($"'{result.Tokens[0].Value}' is not FAMILY/ID, such as admissions/split-stay.");
    }
}
