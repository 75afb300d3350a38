using System.CommandLine;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules lock</c>: records version and SQL hash of each rule, after a change that raised its version.</summary>
internal static class RulesLockCommand
{
    public static Command Create()
    {
        var folder = RuleFolderOption.Create();
        var command = new Command("lock", "Writes rules.lock.json; refuses SQL that changed under its version.") { folder };
        command.SetAction(arguments =>
        {
            var place = RuleFolderOption.Find(arguments.GetValue(folder))
                ?? throw new WrongUsageException("Name the rules' folder with --folder: the rules built into the program are locked already.");
            var catalogue = RuleCatalogue.Load(place).EnsureSound();
            RuleLock.Update(place, catalogue.Rules);
            Console.WriteLine($"{catalogue.Rules.Count} rules locked in {Path.Combine(place, RuleLock.FileName)}");
            return 0;
        });
        return command;
    }
}
