namespace FraudWatch.Server.Operations.Backups;

/// <summary>Where the running service puts its backups.</summary>
public sealed record BackupOptions
{
    /// <summary>A folder outside the data folder, best on another disk; null when the running service makes none.</summary>
    public string? Folder { get; init; }
}
