using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store.Lake;

namespace FraudWatch.Cli.Commands.Store;

/// <summary><c>store verify</c>: reads everything that is stored and holds it to the ledger; every mismatch goes to standard error.</summary>
internal static class StoreVerifyCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("verify", "Reads the whole store and compares it with its ledger; exits 1 when something does not match.") { data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var line = ProgressLine.ForTerminal();
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var report = await store.VerifyAsync(line.For<string>(table => $"verify    {table}"), cancellation);
            line.Dispose();
            foreach (var problem in report.Problems)
                await Console.Error.WriteLineAsync(problem);
            if (arguments.GetValue(json))
                JsonOutput.Write(new VerifyOutput(report.IsSound, report.Problems, report.Files, report.Bytes, report.Info.Watermark, report.Info.Tables));
            else
                Console.WriteLine(Summary(report));
            return report.IsSound ? 0 : 1;
        });
        return command;
    }

    private static string Summary(VerifyReport report)
    {
        var read = string.Create(CultureInfo.InvariantCulture,
            $"{report.Files:N0} files, {report.Bytes / 1e6:N1} MB, {report.Info.Tables.Values.Sum(t => t.Rows):N0} rows in {report.Info.Watermark:N0} batches");
        return report.IsSound ? $"Sound: {read}." : $"{report.Problems.Count} problems in {read}.";
    }
}
