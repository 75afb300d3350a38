using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>Where the running service puts its backups.</summary>
public sealed record BackupOptions
{
    /// <summary>A folder outside the data folder, best on another disk; null when the running service makes none.</summary>
    public string? Folder { get; init; }

    /// <summary>How many archives are kept: a newer one that is whole takes the place of the oldest.</summary>
    [Range(1, 10_000)]
    public int Keep { get; init; } = 14;
}
