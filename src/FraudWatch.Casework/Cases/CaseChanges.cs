using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>What commands on one case have in common: how it is loaded, and how its journal is kept.</summary>
internal static class CaseChanges
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The case in the actor's divisions, followed for changes, as it was when its version was read.</summary>
    /// <exception cref="RefusedException">Not found, or stale.</exception>
    public static async Task<ReviewCase> CaseAsync(this CaseworkChange change, long id, int version, CancellationToken cancellation)
    {
        var found = await change.CaseAsync(id, cancellation);
        CaseworkChange.Expect(found, version);
        return found;
    }

    /// <summary>The case in the actor's divisions, whatever its version.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public static async Task<ReviewCase> CaseAsync(this CaseworkChange change, long id, CancellationToken cancellation) =>
        await change.Context.Set<ReviewCase>().InScope(change.Actor.Scope, one => one.Region).FirstOrDefaultAsync(one => one.Id == id, cancellation)
            ?? throw NotFound(id);

    public static RefusedException NotFound(long id) => RefusedException.NotFound($"There is no case {id}, or it lies outside your divisions.");

    /// <summary>The signed-in person; jobs do not work cases.</summary>
    public static long Person(this Actor actor) =>
        actor.UserId ?? throw RefusedException.Forbidden("A person must do this; a job may not.");

    /// <summary>Refuses while somebody else holds the lock.</summary>
    public static void EnsureNotLocked(this CaseworkChange change, ReviewCase one)
    {
        if (one.LockedById is { } holder && holder != change.Actor.UserId && one.LockedUntil > change.Now)
            throw RefusedException.Conflict($"Case {one.Number} is locked by another person until {one.LockedUntil:u}.");
    }

    /// <summary>Writes journal and audit, and counts the case's version.</summary>
    public static void Record(this CaseworkChange change, ReviewCase one, string action, object? detail = null)
    {
        one.ChangedAt = change.Now;
        change.Context.Entry(one).Property(changed => changed.ChangedAt).IsModified = true;
        change.Journal(one.Id, action, detail);
    }

    /// <summary>Writes journal and audit of what does not change the case.</summary>
    public static void Journal(this CaseworkChange change, long caseId, string action, object? detail = null)
    {
        change.Context.Add(Entry(change, caseId, action, detail));
        change.Audit($"case.{action}", $"case:{caseId}", detail);
    }

    /// <summary>A line of the journal alone, where the audit trail names many cases at once.</summary>
    public static CaseEntry Entry(CaseworkChange change, long caseId, string action, object? detail = null) => new()
    {
        CaseId = caseId,
        At = change.Now,
        ActorId = change.Actor.UserId,
        ActorName = change.Actor.Name,
        Action = action,
        Detail = detail is null ? null : JsonSerializer.Serialize(detail, Json),
    };
}
