using System.Globalization;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Backups;

/// <summary>Writes down that a backup begins, and what became of it.</summary>
public sealed class RecordBackups(CaseworkDatabase database)
{
    /// <summary>Begins one and gives its archive a name.</summary>
    /// <exception cref="RefusedException">Another is being written.</exception>
    public Task<StoredBackup> BeginAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        if (await change.Context.Set<StoredBackup>().AnyAsync(backup => backup.State == BackupState.Running, cancellation))
            throw RefusedException.Conflict("A backup is being written already; wait for it or cancel it.");
        var last = await change.Context.Set<StoredBackup>().MaxAsync(backup => (long?)backup.Id, cancellation) ?? 0;
        var backup = new StoredBackup
        {
            FileName = string.Create(CultureInfo.InvariantCulture, $"fraudwatch-{change.Now:yyyyMMdd'T'HHmmss'Z'}-{last + 1}.tar"),
            StartedBy = actor.Name,
            StartedAt = change.Now,
        };
        change.Context.Add(backup);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("backup.begin", $"backup:{backup.Id}", new { file = backup.FileName });
        return backup;
    }, cancellation);

    /// <summary>The archive is there. Not to be cancelled: what happened must be known.</summary>
    public Task<StoredBackup> DoneAsync(Actor actor, long id, WrittenArchive archive) => EndAsync(actor, id, BackupState.Done, backup =>
        (backup.Bytes, backup.Sha256, backup.Files, backup.Watermark) = (archive.Bytes, archive.Sha256, archive.Files, archive.Watermark));

    /// <summary>In a store that was just restored: the backup that it came from stands as being written, and its archive is the proof that it was.</summary>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="fileName">The archive's name.</param>
    /// <param name="measure">Measures the archive; asked only where the store knows of it.</param>
    public async Task RestoredAsync(Actor actor, string fileName, Func<Task<WrittenArchive>> measure)
    {
        await using var context = database.Open();
        var own = await context.Set<StoredBackup>().Where(backup => backup.State == BackupState.Running && backup.FileName == fileName).SingleOrDefaultAsync();
        if (own is not null)
            await DoneAsync(actor, own.Id, await measure());
    }

    /// <summary>There is no archive.</summary>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="id">The backup.</param>
    /// <param name="state">Failed, cancelled or interrupted.</param>
    /// <param name="problem">Why, without personal data.</param>
    public Task<StoredBackup> EndedAsync(Actor actor, long id, BackupState state, string problem) => EndAsync(actor, id, state, backup => backup.Problem = problem);

    /// <summary>The archives that newer ones have taken the place of.</summary>
    /// <param name="keep">How many stay.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<StoredBackup>> OutlivedAsync(int keep, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<StoredBackup>().Where(backup => backup.State == BackupState.Done).OrderByDescending(backup => backup.Id).Skip(keep).ToListAsync(cancellation);
    }

    /// <summary>An archive was deleted for newer ones.</summary>
    public Task<StoredBackup> RemovedAsync(Actor actor, long id) => EndAsync(actor, id, BackupState.Removed, backup => backup.Problem = "Newer backups took its place.");

    /// <summary>At the start of the service: what stands as being written is so no more.</summary>
    /// <returns>The names of their archives, of which a part may lie there.</returns>
    public Task<List<string>> InterruptAsync(CancellationToken cancellation) => database.ChangeAsync(Actor.System("start"), async change =>
    {
        var left = await change.Context.Set<StoredBackup>().Where(backup => backup.State == BackupState.Running).ToListAsync(cancellation);
        foreach (var backup in left)
        {
            (backup.State, backup.EndedAt, backup.Problem) = (BackupState.Interrupted, change.Now, "The service ended in the middle of it.");
            change.Audit("backup.end", $"backup:{backup.Id}", new { backup.State });
        }
        return left.ConvertAll(backup => backup.FileName);
    }, cancellation);

    private Task<StoredBackup> EndAsync(Actor actor, long id, BackupState state, Action<StoredBackup> say) => database.ChangeAsync(actor, async change =>
    {
        var backup = await change.Context.Set<StoredBackup>().SingleAsync(backup => backup.Id == id);
        backup.State = state;
        backup.EndedAt ??= change.Now;
        say(backup);
        change.Audit("backup.end", $"backup:{id}", new { state, backup.Sha256 });
        return backup;
    }, CancellationToken.None);
}
