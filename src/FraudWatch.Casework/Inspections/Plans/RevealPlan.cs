using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Publishes the seed of a plan whose inspections have all begun, so that anyone can repeat the draw.</summary>
public sealed class RevealPlan(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such plan, a stale version, nothing drawn, or an institution would be warned.</exception>
    public Task<InspectionPlan> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var plan = await change.PlanToChangeAsync(id, version, PlanState.Drawn, "a seed is published once, after the draw.", cancellation);
        var waiting = await change.Context.Set<Inspection>().CountAsync(one => one.PlanId == id && one.State == InspectionState.Planned, cancellation);
        if (waiting > 0)
            throw RefusedException.Conflict($"{waiting} inspections of {plan.Number} have not begun; the seed would tell their institutions.");
        (plan.State, plan.RevealedAt) = (PlanState.Revealed, change.Now);
        change.Audit("plan.reveal", $"plan:{id}", new { plan.Commitment, plan.Seed });
        return plan;
    }, cancellation);

    /// <summary>Everything that anyone needs to repeat the draw.</summary>
    /// <exception cref="RefusedException">No such plan, or it is not revealed.</exception>
    public static async Task<PublishedDraw> PublishedAsync(CaseworkContext context, Actor actor, long id, CancellationToken cancellation)
    {
        var plan = await context.PlanAsync(actor, id, cancellation);
        return plan.State == PlanState.Revealed
            ? PublishedDraw.Of(await context.FrozenAsync(id, cancellation), plan.Design, plan.Seed)
            : throw RefusedException.Conflict($"{plan.Number} is not revealed yet; its candidates' hash and its commitment are published.");
    }
}
