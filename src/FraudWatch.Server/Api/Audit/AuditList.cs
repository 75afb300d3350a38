using FraudWatch.Casework.Audit;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Audit;

/// <summary>What the audit trail can be asked.</summary>
internal static class AuditList
{
    public static ListShape<AuditEntry> Shape { get; } = ListShape.By("sequence", (AuditEntry entry) => entry.Sequence)
        .Filter("actor", "Only what this sign-in name, or job:NAME, did.", (entries, text) => entries.Where(entry => entry.ActorName == text))
        .Filter("action", "Only actions that begin so: user., user.grant.", (entries, text) => entries.Where(entry => entry.Action.StartsWith(text)))
        .Filter("subject", "Only what was done to this: user:17.", (entries, text) => entries.Where(entry => entry.Subject == text))
        .Filter("from", "Only entries of this time or later.", (entries, text) => From(entries, FilterText.Time("from", text)))
        .Filter("to", "Only entries before this time.", (entries, text) => To(entries, FilterText.Time("to", text)))
        .SortedBy("-sequence");

    private static IQueryable<AuditEntry> From(IQueryable<AuditEntry> entries, DateTime from) => entries.Where(entry => entry.At >= from);

    private static IQueryable<AuditEntry> To(IQueryable<AuditEntry> entries, DateTime to) => entries.Where(entry => entry.At < to);
}
