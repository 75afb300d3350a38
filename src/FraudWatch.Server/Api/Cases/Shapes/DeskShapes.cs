using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What the lists can be asked of that which an office arranges around its queue.</summary>
internal static class DeskShapes
{
    public static ListShape<BulkChange> Bulk { get; } = ListShape.By("id", (BulkChange one) => one.Id)
        .Sort("proposed_at", one => one.ProposedAt)
        .Sort("done_at", one => one.DoneAt ?? DateTime.UnixEpoch)
        .Sort("count", one => one.Count)
        .WithWord("state", "Only in one of these states, with commas between.", one => one.State)
        .WithText("action", "Only this action, such as assign or snooze.", one => one.Action)
        .WithNumber("author", "Only what this user proposed, by number.", one => one.AuthorId)
        .FromTime("proposed_from", "Only what was proposed at this time or later.", one => one.ProposedAt)
        .BeforeTime("proposed_to", "Only what was proposed before this time.", one => one.ProposedAt)
        .SortedBy("-id");

    public static ListShape<SavedView> Views { get; } = ListShape.By("id", (SavedView one) => one.Id)
        .Sort("name", one => one.Name)
        .Sort("changed_at", one => one.ChangedAt)
        .WithFlag("shared", "Shared with others (true) or not (false).", one => one.Shared)
        .WithNumber("owner", "Only views of this user, by number.", one => one.OwnerId)
        .Holding("name", "Only views with this in their name.", one => one.Name)
        .SortedBy("name");

    public static ListShape<AssignmentRule> AssignmentRules { get; } = ListShape.By("id", (AssignmentRule one) => one.Id)
        .Sort("rank", one => one.Rank)
        .Sort("user_id", one => one.UserId)
        .Sort("from_amount", one => one.FromAmount ?? 0)
        .WithText("scheme", "Only rules for this family alone.", one => one.Scheme)
        .Filter("region", "Only rules for this division and those below it.",
            (rows, text) => rows.InScope(RegionScope.Of([FilterText.Region("region", text)]), one => one.Region ?? ""))
        .WithNumber("user", "Only rules that give cases to this user, by number.", one => one.UserId)
        .SortedBy("rank");
}
