using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Audit;

/// <summary>Reads the whole audit trail and says whether it is what was written.</summary>
public sealed class VerifyAudit(CaseworkDatabase database)
{
    private const int MostFaults = 100;

    /// <param name="heads">Heads of days that were kept elsewhere; the trail must still hold them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<AuditVerdict> RunAsync(IReadOnlyList<DayHead> heads, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await CheckAsync(context, AuditKey.Of(database.Folder), heads, cancellation);
    }

    internal static async Task<AuditVerdict> CheckAsync(CaseworkContext context, AuditKey key, IReadOnlyList<DayHead> heads, CancellationToken cancellation)
    {
        // Entries come into being together with the head that names them: what is there now, the head that is read after it knows.
        var last = await context.Set<AuditEntry>().MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        var head = await context.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (head is null)
            return new AuditVerdict(0, 0, last, "", ["The head of the trail is missing."]);
        var faults = new List<string>();
        if (key.Seal(head) != head.Seal)
            faults.Add("The seal of the head does not fit: the head was changed without the key, or the key file is another one.");
        if (last > head.Sequence)
            faults.Add($"Entry {last} stands behind the head, which names {head.Sequence}.");
        var walk = new AuditWalk(head, heads, faults);
        var entries = context.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Sequence <= head.Sequence).OrderBy(entry => entry.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (faults.Count >= MostFaults)
                break;
            walk.Meet(entry);
        }
        walk.End();
        return new AuditVerdict(walk.Entries, head.FirstSequence, head.Sequence, head.Hash, faults);
    }
}
