using System.CommandLine;
using FraudWatch.Server.Operations.Backups;

namespace FraudWatch.Cli.Commands;

/// <summary><c>backup</c> and <c>restore</c>: everything that cannot be computed again, in one archive with checksums.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        var (data, database) = (CommonOptions.Data(), ServiceSettings.Database());
        var output = new Option<string>("--out") { Description = "The archive to write (tar); it must not exist.", Required = true };
        var command = new Command("backup", "Writes lake, ledger, keys and case store into one archive; the service must be stopped.") { data, output, database };
        command.SetAction(async (arguments, cancellation) =>
        {
            ExistingStore.Require(arguments.GetRequiredValue(data));
            var options = ServiceSettings.Read(arguments.GetRequiredValue(data), null, arguments.GetValue(database));
            var manifest = await WriteBackup.RunAsync(options, arguments.GetRequiredValue(output), cancellation);
            Console.WriteLine($"{arguments.GetRequiredValue(output)}: {manifest.Files.Count} files, watermark {manifest.Watermark}");
            return 0;
        });
        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<string>("FILE") { Description = "An archive that 'backup' wrote." };
        var (data, database) = (CommonOptions.Data(), ServiceSettings.Database());
        var command = new Command("restore", "Puts a backup into an empty data folder.") { file, data, database };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = ServiceSettings.Read(arguments.GetRequiredValue(data), null, arguments.GetValue(database));
            var manifest = await RestoreBackup.RunAsync(options, arguments.GetRequiredValue(file), cancellation);
            Console.WriteLine($"{manifest.Files.Count} files of {manifest.MadeAt:u} restored, watermark {manifest.Watermark}. 'fraudwatch run' makes what is derived.");
            return 0;
        });
        return command;
    }
}
