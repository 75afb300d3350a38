using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Seals a seed that nobody knows and publishes its commitment, before anything is drawn.</summary>
public sealed class CommitPlan(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such plan, a stale version, or a seed is sealed already: a second one would be a second try.</exception>
    public Task<InspectionPlan> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var plan = await change.PlanToChangeAsync(id, version, PlanState.Draft, "a seed is sealed once.", cancellation);
        plan.Seed = SeedCommitment.NewSeed();
        plan.Commitment = SeedCommitment.Of(plan.CandidateHash, plan.Design, plan.Seed);
        (plan.State, plan.CommittedAt) = (PlanState.Committed, change.Now);
        change.Audit("plan.commit", $"plan:{id}", new { plan.CandidateHash, plan.Commitment });
        return plan;
    }, cancellation);
}
