using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>
/// Sends quarantined rows again as a new batch. That a row was sent and that its batch waits are one transaction: a row is neither
/// sent twice nor lost.
/// </summary>
public sealed class SendRowsAgain(CaseworkDatabase database, TakeContent take)
{
    /// <summary>The open rows that a filter chooses, to write their file from.</summary>
    /// <exception cref="RefusedException">The count is another than was stated, or of one of them only the beginning was kept.</exception>
    public Task<IReadOnlyList<QuarantineEntry>> ChosenAsync(Actor actor, QuarantineFilter filter, int stated, CancellationToken cancellation) =>
        database.ChangeAsync<IReadOnlyList<QuarantineEntry>>(actor, async change =>
        {
            var rows = await ChosenRows.LoadAsync(change, filter, stated, cancellation);
            if (rows.Find(entry => entry.IsCut) is { } cut)
                throw RefusedException.Conflict($"Of row {cut.Id} only the beginning was kept, because it is too long. Give it up, or send its file again.");
            // Read only: the rows are changed when their file is written.
            change.Context.ChangeTracker.Clear();
            return rows;
        }, cancellation);

    /// <summary>Makes the written file a batch and its rows sent.</summary>
    /// <param name="actor">Who sends them.</param>
    /// <param name="content">The file.</param>
    /// <param name="rows">The rows in it, as they were read.</param>
    /// <param name="most">Batches that may wait.</param>
    /// <param name="cancellation">Stops before it is done.</param>
    /// <returns>The batch, or null when too many wait already.</returns>
    /// <exception cref="RefusedException">One of the rows was changed meanwhile.</exception>
    public Task<TakenContent?> RunAsync(Actor actor, ContentToLoad content, IReadOnlyList<QuarantineEntry> rows, int most, CancellationToken cancellation) =>
        take.RunAsync(actor, content, most, async (change, taken) =>
        {
            var ids = rows.Select(row => row.Id).ToList();
            var stored = await change.Context.Set<QuarantineEntry>().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
            foreach (var row in rows)
            {
                var entry = stored[row.Id];
                CaseworkChange.Expect(entry, row.Version);
                (entry.State, entry.SentInId) = (QuarantineState.SentAgain, taken.Batch.Id);
                (entry.ChangedAt, entry.ChangedBy) = (change.Now, actor.Name);
            }
            change.Audit("quarantine.send_again", $"batch:{taken.Batch.Number}", new { rows = rows.Count, of = content.RepairOf });
        }, cancellation);
}
