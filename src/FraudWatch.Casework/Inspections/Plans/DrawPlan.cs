using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Draws the institutions of a plan from its sealed seed and puts inspectors into teams for them.</summary>
public sealed class DrawPlan(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such plan, a stale version, no seed sealed yet, or no teams can be formed; nothing is drawn then.</exception>
    public Task<InspectionPlan> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var plan = await change.PlanToChangeAsync(id, version, PlanState.Committed, "a plan is drawn once, after its seed is sealed.", cancellation);
        var list = await change.Context.FrozenAsync(id, cancellation);
        if (SeedCommitment.Of(list.Hash, plan.Design, plan.Seed) != plan.Commitment)
            throw RefusedException.Conflict("The frozen candidates or the sealed seed were altered: they no longer fit the commitment.");

        var drawn = InstitutionDraw.Run(list, plan.Design, plan.Seed).ToDictionary(one => one.Candidate.FixmedinsCode);
        var numbers = new SeededNumbers(plan.Seed, list.Hash);
        var tasks = DivideWork.Among(plan.Teams, [.. drawn.Values], numbers);
        var inspectors = await change.Context.AvailableInspectorsAsync(plan.Region, change.Today, cancellation);
        foreach (var team in Form(tasks, inspectors, change.Today, numbers))
            change.Context.AddRange(team.Task.Institutions.Select(one => Inspection.Of(plan, drawn[one.FixmedinsCode], team)));
        (plan.State, plan.DrawnAt) = (PlanState.Drawn, change.Now);
        change.Audit("plan.draw", $"plan:{id}", new { plan.Commitment, institutions = drawn.Count });
        return plan;
    }, cancellation);

    private static IReadOnlyList<Team> Form(IReadOnlyList<TeamTask> tasks, IReadOnlyList<Inspector> inspectors, DateOnly day, SeededNumbers numbers)
    {
        try
        {
            return FormTeams.Run(tasks, inspectors, day, numbers);
        }
        catch (TeamsImpossibleException e)
        {
            throw RefusedException.Conflict(e.Message);
        }
    }
}
