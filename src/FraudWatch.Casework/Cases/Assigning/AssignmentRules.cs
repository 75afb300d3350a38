using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>The rules by which new cases find an owner.</summary>
public sealed class AssignmentRules(CaseDesk desk)
{
    /// <exception cref="RefusedException">The region is no division of the actor's, or the user works no cases.</exception>
    public Task<AssignmentRule> AddAsync(Actor actor, AssignmentRule rule, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            Check(actor, rule);
            await Owner.FindAsync(change, rule.UserId, null, cancellation);
            change.Context.Add(rule);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("assignment_rule.create", $"assignment_rule:{rule.Id}", new { rule.Rank, rule.Scheme, rule.Region, rule.FromAmount, rule.UserId });
            return rule;
        }, cancellation);

    /// <exception cref="RefusedException">Not found, or stale.</exception>
    public Task RemoveAsync(Actor actor, long id, int version, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var rule = await change.Context.Set<AssignmentRule>().FirstOrDefaultAsync(rule => rule.Id == id, cancellation)
                ?? throw RefusedException.NotFound($"There is no assignment rule {id}.");
            EnsureOwn(actor, rule);
            CaseworkChange.Expect(rule, version);
            change.Context.Remove(rule);
            change.Audit("assignment_rule.delete", $"assignment_rule:{id}");
        }, cancellation);

    // A rule without a division is for the whole country.
    private static void EnsureOwn(Actor actor, AssignmentRule rule)
    {
        if (!actor.Scope.Covers(rule.Region is { } region ? RegionScope.Of([region]) : RegionScope.Country))
            throw RefusedException.Invalid("region", "Name a division of your own: the rule would give out the cases of others.");
    }

    private static void Check(Actor actor, AssignmentRule rule)
    {
        GivenAmount.Ensure("from_amount", rule.FromAmount);
        if (rule.Region is { } region && !RegionScope.IsCode(region))
            throw RefusedException.Invalid("region", $"'{region}' is no division code: it has six digits.");
        EnsureOwn(actor, rule);
    }
}
