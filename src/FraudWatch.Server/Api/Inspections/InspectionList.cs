using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>What the lists of inspections and problems can be asked.</summary>
internal static class InspectionList
{
    public static ListShape<Inspection> Inspections { get; } = ListShape.By("id", (Inspection one) => one.Id)
        .Sort("created_at", one => one.CreatedAt)
        .Sort("team", one => one.Team)
        .Sort("position", one => one.Position)
        .Filter("plan", "Only inspections of this plan (its id).", (all, text) => OfPlan(all, FilterText.Number("plan", text)))
        .Filter("state", "Only inspections in one of these states, with commas between.", (all, text) => InStates(all, FilterText.Names<InspectionState>("state", text)))
        .Filter("kind", "Only inspections of one of these kinds, with commas between.", (all, text) => OfKinds(all, FilterText.Names<InspectionKind>("kind", text)))
        .Filter("fixmedins_code", "Only inspections of this institution.", (all, text) => all.Where(one => one.FixmedinsCode == text))
        .Filter("member", "Only inspections with this user on the team.", (all, text) => WithMember(all, FilterText.Number("member", text)))
        .SortedBy("-id");

    public static ListShape<FoundProblem> Problems { get; } = ListShape.By("id", (FoundProblem problem) => problem.Id)
        .Sort("amount_found", problem => problem.AmountFound)
        .Sort("created_at", problem => problem.CreatedAt)
        .Filter("rule_id", "Only problems to which this rule pointed.", (problems, text) => problems.Where(problem => problem.RuleId == text))
        .WithWord("opinion", "Only problems on which the institution said so; several with commas between.", problem => problem.Opinion)
        .WithNumber("created_by", "Only problems that this user wrote down, by number.", problem => problem.CreatedBy)
        .Holding("title", "Only problems with this in their title.", problem => problem.Title)
        .SortedBy("id");

    private static IQueryable<Inspection> OfPlan(IQueryable<Inspection> all, long plan) => all.Where(one => one.PlanId == plan);

    private static IQueryable<Inspection> InStates(IQueryable<Inspection> all, IReadOnlyList<InspectionState> states) => all.Where(one => states.Contains(one.State));

    private static IQueryable<Inspection> OfKinds(IQueryable<Inspection> all, IReadOnlyList<InspectionKind> kinds) => all.Where(one => kinds.Contains(one.Kind));

    private static IQueryable<Inspection> WithMember(IQueryable<Inspection> all, long user) => all.Where(one => one.Members.Any(member => member.UserId == user));
}
