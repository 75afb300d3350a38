using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Audit;

/// <summary>
/// Appends to the audit trail inside the transaction of the change that it tells of. Appending locks the head row until the
/// commit, so entries stand in the order of their commits and none is lost between two writers.
/// </summary>
internal static class AuditTrail
{
    public static async Task AppendAsync(
        CaseworkContext context, AuditKey key, Actor actor, DateTime now, IReadOnlyList<AuditNote> notes, CancellationToken cancellation)
    {
        var head = await LockHeadAsync(context, cancellation);
        foreach (var note in notes)
        {
            var entry = Entry(head, actor, now, note);
            context.Add(entry);
            (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
        }
        head.Seal = key.Seal(head);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>The head row, which nobody else can append behind until this transaction ends. SQLite's transactions are alone anyway.</summary>
    internal static async Task<AuditHead> LockHeadAsync(CaseworkContext context, CancellationToken cancellation)
    {
        var rows = context.Database.IsNpgsql()
            ? context.Set<AuditHead>().FromSqlRaw("select * from audit_head for update")
            : context.Set<AuditHead>();
        return (await rows.AsTracking().ToListAsync(cancellation)).Single();
    }

    private static AuditEntry Entry(AuditHead head, Actor actor, DateTime now, AuditNote note)
    {
        var detail = note.Detail is null ? "{}" : JsonSerializer.Serialize(note.Detail, StoredJson.Options);
        var sequence = head.Sequence + 1;
        return new AuditEntry
        {
            Sequence = sequence,
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Action = note.Action,
            Subject = note.Subject,
            Detail = detail,
            Previous = head.Hash,
            Hash = AuditHash.Of(sequence, now, actor.UserId, actor.Name, note.Action, note.Subject, detail, head.Hash),
        };
    }
}
