using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Claims;

/// <summary>Gives quarantined rows up, with a reason. Their bytes stay in the data folder.</summary>
public sealed class DiscardRows(CaseworkDatabase database)
{
    /// <returns>How many rows were given up.</returns>
    /// <exception cref="RefusedException">The reason is missing, or the count is another than was stated.</exception>
    public Task<int> RunAsync(Actor actor, QuarantineFilter filter, string reason, int stated, CancellationToken cancellation)
    {
        var why = GivenReason.Checked(reason);
        return database.ChangeAsync(actor, async change =>
        {
            var rows = await ChosenRows.LoadAsync(change, filter, stated, cancellation);
            foreach (var entry in rows)
            {
                (entry.State, entry.DiscardReason) = (QuarantineState.Discarded, why);
                (entry.ChangedAt, entry.ChangedBy) = (change.Now, actor.Name);
            }
            change.Audit("quarantine.discard", $"quarantine:{rows[0].Id}", new { rows = rows.Count, filter.Batch, filter.Table });
            return rows.Count;
        }, cancellation);
    }
}
