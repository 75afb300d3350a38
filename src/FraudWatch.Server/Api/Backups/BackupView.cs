using FraudWatch.Casework.Backups;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Backups;

/// <summary>A backup that the service made or makes.</summary>
public sealed record BackupView
{
    public required long Id { get; init; }

    /// <summary>The archive's name in the folder of the setting Backup:Folder.</summary>
    public required string File { get; init; }

    public required BackupState State { get; init; }

    /// <summary>0 to 1; null when it is not being written.</summary>
    [NotExported]
    public double? Progress { get; init; }

    /// <summary>The sign-in name of who asked for it, or the job's.</summary>
    public required string StartedBy { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>Bytes of the archive.</summary>
    public long? Bytes { get; init; }

    /// <summary>SHA-256 of the archive, hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Files in it, its manifest aside.</summary>
    public int? Files { get; init; }

    /// <summary>Batches in the claims store that it holds.</summary>
    public long? Watermark { get; init; }

    /// <summary>Why there is no archive.</summary>
    public string? Problem { get; init; }

    internal static BackupView Of(StoredBackup backup, double? progress) => new()
    {
        Id = backup.Id,
        File = backup.FileName,
        State = backup.State,
        Progress = backup.State == BackupState.Running ? progress : null,
        StartedBy = backup.StartedBy,
        StartedAt = backup.StartedAt,
        EndedAt = backup.EndedAt,
        Bytes = backup.Bytes,
        Sha256 = backup.Sha256,
        Files = backup.Files,
        Watermark = backup.Watermark,
        Problem = backup.Problem,
    };
}
