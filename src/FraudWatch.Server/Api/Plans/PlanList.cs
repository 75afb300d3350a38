using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Plans;

/// <summary>What the lists of plans and of candidates can be asked.</summary>
internal static class PlanList
{
    public static ListShape<InspectionPlan> Plans { get; } = ListShape.By("id", (InspectionPlan plan) => plan.Id)
        .Sort("created_at", plan => plan.CreatedAt)
        .Filter("state", "Only plans in one of these states, with commas between.", (plans, text) => InStates(plans, FilterText.Names<PlanState>("state", text)))
        .Filter("kind", "Only plans of one of these kinds, with commas between.", (plans, text) => OfKinds(plans, FilterText.Names<InspectionKind>("kind", text)))
        .Filter("region", "Only plans of this division itself.", (plans, text) => plans.Where(plan => plan.Region == text))
        .SortedBy("-id");

    public static ListShape<PlanCandidate> Candidates { get; } = ListShape.By("fixmedins_code", (PlanCandidate candidate) => candidate.FixmedinsCode)
        .Sort("weight", candidate => candidate.Weight)
        .Filter("kind", "Only institutions of this kind.", (candidates, text) => candidates.Where(candidate => candidate.Kind == text))
        .Filter("area", "Only institutions of this division itself.", (candidates, text) => candidates.Where(candidate => candidate.Area == text))
        .SortedBy("fixmedins_code");

    private static IQueryable<InspectionPlan> InStates(IQueryable<InspectionPlan> plans, IReadOnlyList<PlanState> states) => plans.Where(plan => states.Contains(plan.State));

    private static IQueryable<InspectionPlan> OfKinds(IQueryable<InspectionPlan> plans, IReadOnlyList<InspectionKind> kinds) => plans.Where(plan => kinds.Contains(plan.Kind));
}
