using System.CommandLine;
using FraudWatch.Cli.Commands;

namespace FraudWatch.Cli;

/// <summary>The command line. Exit codes: 0 done, 1 failed, 2 wrong usage; errors go to standard error.</summary>
public static class CommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Run fraudwatch --help, or fraudwatch COMMAND --help.");
            return WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing of the unfinished step was kept.");
            return Failed;
        }
        catch (WrongUsageException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return WrongUsage;
        }
        catch (Exception e) when (e is not (NullReferenceException or IndexOutOfRangeException))
        {
            // Everything that data, disk or a rule can cause carries a sentence of its own; a defect of ours keeps its stack trace.
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    private static RootCommand Root() => new("FraudWatch finds fraud and abuse of medical-insurance funds in claims.")
    {
        DemoCommand.Create(),
        GenerateCommand.Create(),
        IngestCommand.Create(),
        RunCommand.Create(),
        FindingsCommand.Create(),
        ScoresCommand.Create(),
        RiskCommand.Create(),
        PlanCommand.Create(),
        RulesCommand.Create(),
        KnowledgeCommand.Create(),
        StoreCommand.Create(),
        TrainCommand.Create(),
        ModelsCommand.Create(),
        EvaluateCommand.Create(),
        ServeCommand.Create(),
        AuditCommand.Create(),
        BackupCommand.CreateBackup(),
        BackupCommand.CreateRestore(),
        SchemasCommand.Create(),
    };
}
