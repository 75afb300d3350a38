using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Somebody whom cases are given to.</summary>
internal sealed class Owner
{
    private readonly Actor person;

    private Owner(Actor person) => this.person = person;

    /// <summary>Looks somebody up.</summary>
    /// <param name="change">The change under way.</param>
    /// <param name="id">Number of the user.</param>
    /// <param name="today">The day on which they must be available; null asks nothing of that kind.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">They work no cases, or are unavailable.</exception>
    public static async Task<Owner> FindAsync(CaseworkChange change, long id, DateOnly? today, CancellationToken cancellation)
    {
        var user = await change.Context.Set<UserAccount>().AsNoTracking().Include(user => user.Roles).Include(user => user.Regions)
            .AsSplitQuery().FirstOrDefaultAsync(user => user.Id == id, cancellation);
        if (user is not { Enabled: true } || !user.ActingIn(null).May(Permission.CaseStep))
            throw RefusedException.Invalid("owner_id", $"There is no user {id} who works cases.");
        return user.UnavailableUntil >= today
            ? throw RefusedException.Invalid("owner_id", $"This person is unavailable until {user.UnavailableUntil:yyyy-MM-dd}.")
            : new Owner(user.ActingIn(null));
    }

    /// <summary>Refuses what lies outside their divisions.</summary>
    /// <exception cref="RefusedException">They would not see it.</exception>
    public void EnsureSees(params string[] regions)
    {
        if (!regions.All(person.Scope.Covers))
            throw RefusedException.Invalid("owner_id", "This person does not see the division of every case.");
    }
}
