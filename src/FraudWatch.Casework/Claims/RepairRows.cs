using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>Mends quarantined rows: new values by column. The rows as they came are kept; sending them again uses the new values.</summary>
public sealed class RepairRows(CaseworkDatabase database)
{
    /// <summary>Mends one row.</summary>
    /// <exception cref="RefusedException">Not found, stale, no longer open, or only its beginning was kept.</exception>
    public Task<QuarantineEntry> RunAsync(Actor actor, long id, int version, IReadOnlyDictionary<string, string?> values, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var entry = await change.Context.Set<QuarantineEntry>().Include(entry => entry.Batch).FirstOrDefaultAsync(entry => entry.Id == id, cancellation)
                ?? throw RefusedException.NotFound($"There is no quarantined row {id}.");
            CaseworkChange.Expect(entry, version);
            if (entry.State != QuarantineState.Open)
                throw RefusedException.Conflict("The row was sent again or given up already.");
            Mend(change, entry, values);
            change.Audit("quarantine.repair", $"quarantine:{id}", new { columns = values.Keys.Order(StringComparer.Ordinal) });
            return entry;
        }, cancellation);

    /// <summary>Gives one column a value in all open rows that a filter chooses.</summary>
    /// <returns>How many rows were mended.</returns>
    /// <exception cref="RefusedException">The count is another, or one of the rows cannot be mended.</exception>
    public Task<int> AllAsync(Actor actor, QuarantineFilter filter, string column, string? value, int stated, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var rows = await ChosenRows.LoadAsync(change, filter, stated, cancellation);
            foreach (var entry in rows)
                Mend(change, entry, new Dictionary<string, string?> { [column] = value });
            change.Audit("quarantine.repair_all", $"quarantine:{rows[0].Id}", new { column, rows = rows.Count, filter.Batch, filter.Table });
            return rows.Count;
        }, cancellation);

    private void Mend(CaseworkChange change, QuarantineEntry entry, IReadOnlyDictionary<string, string?> values)
    {
        if (entry.IsCut)
            throw RefusedException.Conflict($"Of row {entry.Id} only the beginning was kept, because it is too long. Mend it in the file and send the file again.");
        RepairValues.Add(database, entry, values);
        (entry.ChangedAt, entry.ChangedBy) = (change.Now, change.Actor.Name);
    }
}
