using FraudWatch.Casework.Backups;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Backups;

/// <summary>What the list of backups can be asked.</summary>
internal static class BackupList
{
    public static ListShape<StoredBackup> Shape { get; } = ListShape.By("id", (StoredBackup backup) => backup.Id)
        .Sort("started_at", backup => backup.StartedAt)
        .Sort("ended_at", backup => backup.EndedAt ?? DateTime.UnixEpoch)
        .Sort("bytes", backup => backup.Bytes ?? 0)
        .WithWord("state", "Only backups in one of these states, with commas between.", backup => backup.State)
        .WithText("started_by", "Only backups that this sign-in name, or job:NAME, asked for.", backup => backup.StartedBy)
        .FromTime("started_from", "Only backups that began at this time or later.", backup => backup.StartedAt)
        .BeforeTime("started_to", "Only backups that began before this time.", backup => backup.StartedAt)
        .SortedBy("-id");
}
