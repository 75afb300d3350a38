using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Plans as somebody may see them.</summary>
public static class PlanQueries
{
    /// <summary>Plans of the divisions that the actor sees. What they drew is asked of <see cref="InspectionQueries"/>.</summary>
    public static IQueryable<InspectionPlan> Plans(this CaseworkContext context, Actor actor) =>
        context.Set<InspectionPlan>().InScope(actor.Scope, plan => plan.Region);

    /// <summary>One plan.</summary>
    /// <exception cref="RefusedException">There is none for this actor.</exception>
    public static async Task<InspectionPlan> PlanAsync(this CaseworkContext context, Actor actor, long id, CancellationToken cancellation) =>
        await context.Plans(actor).SingleOrDefaultAsync(plan => plan.Id == id, cancellation)
        ?? throw RefusedException.NotFound($"There is no plan {id}.");

    /// <summary>The frozen candidates of a plan.</summary>
    public static async Task<CandidateList> FrozenAsync(this CaseworkContext context, long plan, CancellationToken cancellation) =>
        new((await context.Set<PlanCandidate>().Where(candidate => candidate.PlanId == plan).ToListAsync(cancellation)).Select(candidate => candidate.ToCandidate()));

    internal static async Task<InspectionPlan> PlanToChangeAsync(
        this CaseworkChange change, long id, int version, PlanState state, string otherwise, CancellationToken cancellation)
    {
        var plan = await change.Context.PlanAsync(change.Actor, id, cancellation);
        CaseworkChange.Expect(plan, version);
        return plan.State == state ? plan : throw RefusedException.Conflict($"{plan.Number} is {SnakeCase.Of(plan.State)}: {otherwise}");
    }
}
