using FraudWatch.Store;
using FraudWatch.Store.Lake;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>
/// What of a data folder goes into a backup. What is derived is left out, for a run makes it again; so is what somebody is just sending.
/// </summary>
/// <param name="Changing">What may be written anew: it is read before the gate is left.</param>
/// <param name="Lasting">What is written once and never again: files of the lake, quarantined rows, files of cases.</param>
/// <param name="Lake">The lake at the moment of the backup.</param>
internal sealed record BackupContents(IReadOnlyList<ArchivedFile> Changing, IReadOnlyList<ArchivedFile> Lasting, LakeSnapshot Lake)
{
    public const string Ledger = "lake/ledger.jsonl";

    private const string OfTheLake = "lake/";
    private static readonly string[] LeftOut = ["tmp/", "uploads/", OfTheLake, "store.duckdb", "store.lock", "store.owner", "patients/", "casework/casework.db"];
    private static readonly string[] WrittenOnce = ["quarantine/", "casework/files/"];

    /// <summary>Looks at a data folder of which nobody changes claims meanwhile.</summary>
    /// <param name="claims">The store.</param>
    /// <param name="copy">The folder with the copy of the case store.</param>
    /// <param name="waiting">Names of received files that wait to be loaded.</param>
    /// <param name="cancellation">Stops it.</param>
    public static BackupContents Of(ClaimsStore claims, string copy, IEnumerable<string> waiting, CancellationToken cancellation)
    {
        var folder = claims.Folder;
        var lake = claims.Lake.Snapshot(cancellation);
        var kept = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(path => ArchivedFile.In(folder.Root, path))
            .Where(file => !Begins(file, LeftOut))
            .ToLookup(file => Begins(file, WrittenOnce));
        var received = waiting.Select(name => ArchivedFile.In(folder.Root, Path.Combine(folder.Root, "uploads", name)));
        var cases = Directory.EnumerateFiles(copy).Select(path => new ArchivedFile($"{BackupManifest.CaseStore}/{Path.GetFileName(path)}", path));
        return new BackupContents(
            [.. cases, .. received, .. kept[false]],
            // A file of a case that is just being received has a name with a dot before it.
            [.. lake.Files.Select(file => new ArchivedFile(OfTheLake + file, folder.InLake(file))), .. kept[true].Where(file => !Path.GetFileName(file.Name).StartsWith('.'))],
            lake);
    }

    /// <summary>Whether a backup without this file would be none.</summary>
    public static bool IsNeeded(ArchivedFile file) => file.Name.StartsWith(OfTheLake, StringComparison.Ordinal) || file.Name.StartsWith(BackupManifest.CaseStore, StringComparison.Ordinal);

    private static bool Begins(ArchivedFile file, string[] starts) => starts.Any(start => file.Name.StartsWith(start, StringComparison.Ordinal));
}
