using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Begins a plan: freezes the candidates of a division and settles how many are drawn.</summary>
public sealed class DraftPlan(CaseworkDatabase database)
{
    /// <param name="actor">Who plans.</param>
    /// <param name="draft">What is wanted.</param>
    /// <param name="candidates">All candidates that the last run froze; those outside the division are left out.</param>
    /// <param name="cancellation">Stops waiting; nothing is changed then.</param>
    /// <exception cref="RefusedException">A field is not usable, the division is not the actor's, or there are too few candidates.</exception>
    public Task<InspectionPlan> RunAsync(Actor actor, PlanDraft draft, IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(draft.Title) || draft.Title.Length > 200)
            throw RefusedException.Invalid("title", "A title has 1 to 200 characters.");
        if (!RegionScope.IsCode(draft.Region) || !actor.Scope.Covers(RegionScope.Of([draft.Region])))
            throw RefusedException.Invalid("region", "The region is a division code of six digits within your own divisions.");
        if (draft.Kind == InspectionKind.FlyingTransfer)
            throw RefusedException.Invalid("kind", "A city receives what a flying inspection hands over; it does not draw it. Register the inspection instead.");

        var scope = RegionScope.Of([draft.Region]);
        var list = new CandidateList(candidates.Where(candidate => scope.Covers(candidate.Area)));
        var design = Design(draft, list.Candidates.Count);
        return database.ChangeAsync(actor, change => AddAsync(change, draft, design, list, cancellation), cancellation);
    }

    private static DrawDesign Design(PlanDraft draft, int candidates)
    {
        try
        {
            return DrawDesign.Of(draft.Slots ?? Math.Min(draft.Teams * DrawDesign.SlotsPerTeam, candidates), draft.RandomShare, draft.Teams, candidates);
        }
        catch (ArgumentException e)
        {
            throw RefusedException.Invalid(SnakeCase.Of(e.ParamName ?? "slots"), e.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static async Task<InspectionPlan> AddAsync(CaseworkChange change, PlanDraft draft, DrawDesign design, CandidateList list, CancellationToken cancellation)
    {
        var plan = new InspectionPlan
        {
            Title = draft.Title,
            Kind = draft.Kind,
            Region = draft.Region,
            Slots = design.Slots,
            RandomSlots = design.RandomSlots,
            Teams = design.Teams,
            Candidates = list.Candidates.Count,
            CandidateHash = list.Hash,
            CreatedBy = change.Actor.UserId ?? 0,
            CreatedAt = change.Now,
        };
        change.Context.Add(plan);
        await change.Context.SaveChangesAsync(cancellation);
        change.Context.AddRange(list.Candidates.Select(candidate => PlanCandidate.Of(plan.Id, candidate)));
        change.Audit("plan.draft", $"plan:{plan.Id}", new { plan.CandidateHash, plan.Slots, plan.RandomSlots, plan.Teams });
        return plan;
    }
}
