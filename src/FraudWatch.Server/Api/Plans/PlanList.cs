using FraudWatch.Casework.Inspections;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Plans;

/// <summary>What the lists of plans and of candidates can be asked.</summary>
internal static class PlanList
{
    public static ListShape<InspectionPlan> Plans { get; } = ListShape.By("id", (InspectionPlan plan) => plan.Id)
        .Sort("created_at", plan => plan.CreatedAt)
        .Sort("drawn_at", plan => plan.DrawnAt ?? DateTime.UnixEpoch)
        .Sort("title", plan => plan.Title)
        .WithWord("state", "Only plans in one of these states, with commas between.", plan => plan.State)
        .WithWord("kind", "Only plans of one of these kinds, with commas between.", plan => plan.Kind)
        .WithText("region", "Only plans of this division itself.", plan => plan.Region)
        .Holding("title", "Only plans with this in their title.", plan => plan.Title)
        .FromTime("from", "Only plans made at this time or later.", plan => plan.CreatedAt)
        .BeforeTime("to", "Only plans made before this time.", plan => plan.CreatedAt)
        .SortedBy("-id");

    public static ListShape<PlanCandidate> Candidates { get; } = ListShape.By("fixmedins_code", (PlanCandidate candidate) => candidate.FixmedinsCode)
        .Sort("weight", candidate => candidate.Weight)
        .Sort("fixmedins_name", candidate => candidate.FixmedinsName)
        .WithText("kind", "Only institutions of this kind.", candidate => candidate.Kind)
        .WithText("area", "Only institutions of this division itself.", candidate => candidate.Area)
        .Holding("name", "Only institutions with this in their name.", candidate => candidate.FixmedinsName)
        .SortedBy("fixmedins_code");
}
