namespace FraudWatch.Server.Operations.Backups;

/// <summary>The last entry of a backup: what is in it, and how each file hashes. A backup without it was cut off.</summary>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Watermark">Batches in the claims store.</param>
/// <param name="Files">SHA-256, hexadecimal, by path relative to the data folder.</param>
public sealed record BackupManifest(DateTime MadeAt, long Watermark, IReadOnlyDictionary<string, string> Files)
{
    internal const string EntryName = "manifest.json";

    /// <summary>Where the copy of the case store lies in the archive.</summary>
    internal const string CaseStore = "case-store";
}
