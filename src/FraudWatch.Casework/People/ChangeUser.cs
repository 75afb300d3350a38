using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Changes what a user is called, may do and may see, or shuts the user out.</summary>
public sealed class ChangeUser(CaseworkDatabase database)
{
    /// <param name="actor">Who changes.</param>
    /// <param name="id">The user.</param>
    /// <param name="version">The version that the change was made to.</param>
    /// <param name="wanted">What shall be different.</param>
    /// <param name="cancellation">Stops waiting; nothing is changed then.</param>
    /// <exception cref="RefusedException">There is no such user, the version is stale, a field is not usable, or an administrator would end the own role.</exception>
    public Task<SavedUser> RunAsync(Actor actor, long id, int version, UserChange wanted, CancellationToken cancellation)
    {
        GrantRules.Check(wanted.Regions ?? []);
        return database.ChangeAsync(actor, async change =>
        {
            var user = await LoadAsync(change.Context, id, cancellation);
            GrantRules.CheckScope(actor, user, wanted.Regions ?? []);
            CaseworkChange.Expect(user, version);
            NoteShutOut(change, user, wanted);
            Apply(user, wanted);
            var pending = await GrantRules.GrantAsync(change, user, wanted.Roles ?? [], wanted.Regions ?? [], cancellation);
            // Granted roles and regions are rows of their own: the user counts as changed with them.
            change.Context.Entry(user).State = EntityState.Modified;
            change.Audit("user.change", $"user:{id}", wanted);
            return new SavedUser(user, pending);
        }, cancellation);
    }

    internal static async Task<UserAccount> LoadAsync(CaseworkContext context, long id, CancellationToken cancellation) =>
        await context.Set<UserAccount>().Include(user => user.Roles).Include(user => user.Regions).AsSplitQuery()
            .SingleOrDefaultAsync(user => user.Id == id, cancellation)
        ?? throw RefusedException.NotFound($"There is no user {id}.");

    // An office without an administrator could be opened by nobody.
    private static void NoteShutOut(CaseworkChange change, UserAccount user, UserChange wanted)
    {
        var administers = user.Enabled && user.Roles.Exists(grant => grant.Role == Role.Administrator);
        if (!administers || (wanted.Enabled != false && wanted.Roles?.Contains(Role.Administrator) != false))
            return;
        if (user.Id == change.Actor.UserId)
            throw RefusedException.Forbidden("Nobody gives up administering by themselves; another administrator must do it.");
        change.Audit(GrantRules.ShutOutAction, $"user:{user.Id}");
    }

    private static void Apply(UserAccount user, UserChange wanted)
    {
        user.DisplayName = wanted.DisplayName ?? user.DisplayName;
        user.Department = wanted.Department ?? user.Department;
        user.Enabled = wanted.Enabled ?? user.Enabled;
        user.UnavailableUntil = wanted.UnavailableUntil ?? user.UnavailableUntil;
        user.UnavailableReason = wanted.UnavailableReason ?? user.UnavailableReason;
        if (wanted.Roles is { } roles)
            user.Roles.RemoveAll(grant => !roles.Contains(grant.Role));
        if (wanted.Regions is { } regions)
            user.Regions.RemoveAll(grant => !regions.Contains(grant.Region));
    }
}
