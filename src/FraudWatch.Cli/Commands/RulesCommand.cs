using System.CommandLine;
using FraudWatch.Cli.Commands.Rules;

namespace FraudWatch.Cli.Commands;

/// <summary><c>rules</c>: read, check, write and explain rules.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Lists, shows, checks, creates, explains and tries rules.")
    {
        RulesListCommand.Create(),
        RulesShowCommand.Create(),
        RulesCheckCommand.Create(),
        RulesNewCommand.Create(),
        RulesExplainCommand.Create(),
        RulesBacktestCommand.Create(),
        RulesLockCommand.Create(),
        RulesHonestCommand.Create(),
    };
}
