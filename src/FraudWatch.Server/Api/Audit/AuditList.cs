using FraudWatch.Casework.Audit;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Audit;

/// <summary>
/// What the audit trail can be asked. It grows to millions of entries, and each of its orders is read along an index; by action there
/// is no order, because it would need one more and sorts what the filter finds as well.
/// </summary>
internal static class AuditList
{
    public static ListShape<AuditEntry> Shape { get; } = ListShape.By("sequence", (AuditEntry entry) => entry.Sequence)
        .Sort("at", entry => entry.At)
        .Sort("actor", entry => entry.ActorName)
        .Sort("subject", entry => entry.Subject)
        .WithText("actor", "Only what this sign-in name, or job:NAME, did.", entry => entry.ActorName)
        .Filter("action", "Only actions that begin so: user., user.grant.", (entries, text) => entries.Where(entry => entry.Action.StartsWith(text)))
        .WithText("subject", "Only what was done to this: user:17.", entry => entry.Subject)
        .FromTime("from", "Only entries of this time or later.", entry => entry.At)
        .BeforeTime("to", "Only entries before this time.", entry => entry.At)
        .SortedBy("-sequence");
}
