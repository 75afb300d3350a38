using FraudWatch.Casework.Backups;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Backups;

/// <summary>What the list of backups can be asked.</summary>
internal static class BackupList
{
    public static ListShape<StoredBackup> Shape { get; } = ListShape.By("id", (StoredBackup backup) => backup.Id)
        .Sort("started_at", backup => backup.StartedAt)
        .Filter("state", "Only backups in one of these states, with commas between.", (backups, text) => InStates(backups, FilterText.Names<BackupState>("state", text)))
        .Filter("started_from", "Only backups that began at this time or later.", (backups, text) => Since(backups, FilterText.Time("started_from", text)))
        .SortedBy("-id");

    private static IQueryable<StoredBackup> InStates(IQueryable<StoredBackup> backups, IReadOnlyList<BackupState> states) => backups.Where(backup => states.Contains(backup.State));

    private static IQueryable<StoredBackup> Since(IQueryable<StoredBackup> backups, DateTime from) => backups.Where(backup => backup.StartedAt >= from);
}
