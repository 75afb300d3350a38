using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Backups;

/// <summary>One backup that the running service made, or tried to make. The archive itself lies in the folder of the settings.</summary>
public sealed class StoredBackup
{
    public long Id { get; init; }

    /// <summary>The archive's name in the folder for backups.</summary>
    public required string FileName { get; init; }

    public BackupState State { get; set; }

    /// <summary>The sign-in name of who asked for it, or the job's.</summary>
    public required string StartedBy { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Bytes of the archive.</summary>
    public long? Bytes { get; set; }

    /// <summary>SHA-256 of the archive, hexadecimal.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Files in the archive, its manifest aside.</summary>
    public int? Files { get; set; }

    /// <summary>Batches in the claims store that it holds.</summary>
    public long? Watermark { get; set; }

    /// <summary>Why there is no archive, as a sentence without personal data.</summary>
    public string? Problem { get; set; }
}

internal sealed class StoredBackupConfiguration : IEntityTypeConfiguration<StoredBackup>
{
    public void Configure(EntityTypeBuilder<StoredBackup> builder)
    {
        builder.HasIndex(backup => backup.FileName).IsUnique();
        builder.HasIndex(backup => backup.StartedAt);
        // One at a time, and the database itself sees to it.
        builder.HasIndex(backup => backup.State).IsUnique().HasFilter("state = 'running'");
    }
}
