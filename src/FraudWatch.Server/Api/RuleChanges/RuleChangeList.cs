using FraudWatch.Casework.RuleChanges;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>What the list of change requests can be asked.</summary>
internal static class RuleChangeList
{
    public static ListShape<RuleChange> Shape { get; } = ListShape.By("id", (RuleChange change) => change.Id)
        .Sort("rule_id", change => change.RuleId)
        .Sort("effective_from", change => change.EffectiveFrom)
        .Sort("created_at", change => change.CreatedAt)
        .Filter("rule", "Only changes of this rule.", (changes, text) => changes.Where(change => change.RuleId == text))
        .Filter("state", "Only requests in one of these states.", (changes, text) => InState(changes, FilterText.Names<RuleChangeState>("state", text)))
        .Filter("kind", "Only requests of one of these kinds.", (changes, text) => OfKind(changes, FilterText.Names<RuleChangeKind>("kind", text)))
        .Filter("region", "Only changes for this very division.", (changes, text) => changes.Where(change => change.Region == text))
        .Filter("author", "Only requests of this user.", (changes, text) => By(changes, FilterText.Number("author", text)))
        .SortedBy("-id");

    private static IQueryable<RuleChange> InState(IQueryable<RuleChange> changes, IReadOnlyList<RuleChangeState> states) => changes.Where(change => states.Contains(change.State));

    private static IQueryable<RuleChange> OfKind(IQueryable<RuleChange> changes, IReadOnlyList<RuleChangeKind> kinds) => changes.Where(change => kinds.Contains(change.Kind));

    private static IQueryable<RuleChange> By(IQueryable<RuleChange> changes, long author) => changes.Where(change => change.AuthorId == author);
}
