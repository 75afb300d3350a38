using FraudWatch.Casework.Audit;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Storage;

/// <summary>One change under way: its transaction's context, who makes it, when, and what the audit trail will say of it.</summary>
public sealed class CaseworkChange
{
    private readonly CaseworkDatabase database;
    private readonly List<AuditNote> notes = [];

    internal CaseworkChange(CaseworkDatabase database, CaseworkContext context, Actor actor)
    {
        (this.database, Context, Actor) = (database, context, actor);
        Now = TimeInUtc.Stored(database.Time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Follows what it loads; saved when the work returns.</summary>
    public CaseworkContext Context { get; }

    public Actor Actor { get; }

    /// <summary>The time of the whole change, in UTC.</summary>
    public DateTime Now { get; }

    /// <summary>Says what is done, for the audit trail; written in the same transaction.</summary>
    /// <param name="action">A verb in snake_case with its area before it: <c>user.create</c>.</param>
    /// <param name="subject">What it is done to: <c>user:17</c>. No name and no number of an insured person.</param>
    /// <param name="detail">What else a reader must know, serialised as JSON; null for nothing.</param>
    public void Audit(string action, string subject, object? detail = null) => notes.Add(new AuditNote(action, subject, detail));

    /// <summary>Refuses a change that was made to an older version than the stored one.</summary>
    /// <exception cref="RefusedException">It is stale.</exception>
    public static void Expect(IVersioned entity, int version)
    {
        if (entity.Version != version)
            throw RefusedException.Stale();
    }

    internal async Task SaveAsync(CancellationToken cancellation)
    {
        await Context.SaveChangesAsync(cancellation);
        if (notes.Count > 0)
            await AuditTrail.AppendAsync(Context, AuditKey.Of(database.Folder), Actor, Now, notes, cancellation);
    }
}
