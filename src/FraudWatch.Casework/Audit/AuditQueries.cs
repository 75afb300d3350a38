using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Audit;

/// <summary>The trail as somebody may read it.</summary>
public static class AuditQueries
{
    /// <summary>
    /// All of it for who sees the whole country. For others what people did, or was done to people, who see nothing beyond the actor's
    /// divisions: sign-ins are the latter. What jobs did otherwise concerns no division, or every one.
    /// </summary>
    public static IQueryable<AuditEntry> AuditEntries(this CaseworkContext context, Actor actor)
    {
        var entries = context.Set<AuditEntry>();
        if (actor.Scope.Covers(RegionScope.Country))
            return entries;
        // Who is granted no division, as an administrator may be, acts for all of them.
        var within = context.UsersWithin(actor.Scope).Where(id => context.Set<RegionGrant>().Any(grant => grant.UserId == id));
        var subjects = within.Select(id => "user:" + id.ToString());
        return entries.Where(entry => (entry.ActorId != null && within.Contains(entry.ActorId.Value)) || subjects.Contains(entry.Subject));
    }
}
