using FraudWatch.Casework.Audit;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The day of the change where the office is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(database.Time.GetLocalNow().DateTime);

    /// <summary>Says what is done, for the audit trail; written in the same transaction.</summary>
    /// <param name="action">A verb in snake_case with its area before it: <c>user.create</c>.</param>
    /// <param name="subject">What it is done to: <c>user:17</c>. No name and no number of an insured person.</param>
    /// <param name="detail">What else a reader must know, serialised as JSON; null for nothing.</param>
    public void Audit(string action, string subject, object? detail = null) => notes.Add(new AuditNote(action, subject, detail));

    /// <summary>
    /// Lets nobody else change a row before this change ends, where counting in it must not be lost to a race. SQLite's changes are alone anyway.
    /// </summary>
    public async Task LockRowAsync<T>(long id, CancellationToken cancellation) where T : class
    {
        if (database.Engine != CaseworkEngine.Postgres)
            return;
        // The table's name is the model's own; the id is a parameter.
        var statement = string.Format("select 1 from {0} where id = {{0}} for update", Context.Model.FindEntityType(typeof(T))?.GetTableName());
        await Context.Database.ExecuteSqlRawAsync(statement, [id], cancellation);
    }

    /// <summary>The same without waiting: false when another change has the row in hand.</summary>
    internal async Task<bool> TryLockRowAsync<T>(long id, CancellationToken cancellation) where T : class
    {
        if (database.Engine != CaseworkEngine.Postgres)
            return true;
        var statement = string.Format("select 1 from {0} where id = {{0}} for update skip locked", Context.Model.FindEntityType(typeof(T))?.GetTableName());
        return (await Context.Database.SqlQueryRaw<int>(statement, id).ToListAsync(cancellation)).Count > 0;
    }

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
