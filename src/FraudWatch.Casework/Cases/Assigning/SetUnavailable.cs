using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Says until when somebody takes no new cases: of themselves anybody may, of others whoever assigns.</summary>
public sealed class SetUnavailable(CaseDesk desk)
{
    /// <param name="actor">Who says so.</param>
    /// <param name="userId">Of whom.</param>
    /// <param name="version">The version of the person that was read.</param>
    /// <param name="until">The last day; null makes the person available.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, another person's, changed since, or a day that has passed.</exception>
    public Task<UserAccount> RunAsync(Actor actor, long userId, int version, DateOnly? until, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            if (actor.UserId != userId && !actor.May(Permission.CaseAssign))
                throw RefusedException.Forbidden("Only somebody who assigns cases may say that another person is unavailable.");
            if (until < desk.Today)
                throw RefusedException.Invalid("until", "The last day has passed.");
            var user = await change.Context.Set<UserAccount>().Include(user => user.Regions).FirstOrDefaultAsync(user => user.Id == userId, cancellation);
            if (user is null || (actor.UserId != userId && !user.Regions.Exists(grant => actor.Scope.Covers(grant.Region))))
                throw RefusedException.NotFound($"There is no user {userId} in your divisions.");
            CaseworkChange.Expect(user, version);
            user.UnavailableUntil = until;
            change.Audit("user.unavailable", $"user:{userId}", new { until });
            return user;
        }, cancellation);
}
