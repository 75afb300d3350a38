using System.CommandLine;
using System.Text.Json;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Cli.Export;

namespace FraudWatch.Cli.Commands;

/// <summary><c>audit verify</c>: whether the audit trail is what was written. It works while the service runs.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "The audit trail of the case store.") { Verify() };

    private static Command Verify()
    {
        var (data, database, json) = (CommonOptions.Data(), ServiceSettings.Database(), CommonOptions.Json());
        var heads = new Option<string?>("--head") { Description = "Heads of days that were kept elsewhere: the answer of GET /api/v1/audit/heads." };
        var command = new Command("verify", "Proves that nothing was edited, deleted, reordered, inserted or cut off.") { data, database, heads, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            ExistingStore.Require(arguments.GetRequiredValue(data));
            var options = ServiceSettings.Read(arguments.GetRequiredValue(data), null, arguments.GetValue(database));
            using var store = CaseworkDatabase.At(options.Data, options.Database);
            if (store.Engine == CaseworkEngine.Sqlite && !File.Exists(store.Folder.Database))
                throw new WrongUsageException($"There is no case store in {store.Folder.Root}. 'fraudwatch serve --data {options.Data}' makes one.");
            var verdict = await new VerifyAudit(store).RunAsync(Kept(arguments.GetValue(heads)), cancellation);
            if (arguments.GetValue(json))
                JsonOutput.Write(verdict);
            else
                Console.WriteLine($"{verdict.Entries:N0} entries, {verdict.FirstSequence} to {verdict.LastSequence}, head {verdict.Head}: {(verdict.Sound ? "sound" : "NOT as written")}");
            foreach (var fault in verdict.Faults)
                await Console.Error.WriteLineAsync(fault);
            return verdict.Sound ? 0 : 1;
        });
        return command;
    }

    private static List<DayHead> Kept(string? file)
    {
        if (file is null)
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            return document.RootElement.GetProperty("items").Deserialize<List<DayHead>>(StoredJson.Options) ?? [];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WrongUsageException($"{file} holds no heads of days: it is the JSON that GET /api/v1/audit/heads answers.");
        }
    }
}
