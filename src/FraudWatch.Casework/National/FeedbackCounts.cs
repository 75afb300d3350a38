using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.National;

/// <summary>Counts what institutions did about the warnings of each rule.</summary>
public static class FeedbackCounts
{
    /// <summary>One row for each rule that had an answer, by rule id.</summary>
    /// <param name="context">For reading.</param>
    /// <param name="scope">Only institutions of these divisions count.</param>
    /// <param name="fixmedinsCode">Only this institution; null for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<IReadOnlyList<FeedbackCount>> ReadAsync(
        CaseworkContext context, RegionScope scope, string? fixmedinsCode, CancellationToken cancellation)
    {
        var latest = context.Set<WarningFeedback>().Where(feedback => feedback.IsLatest).InScope(scope, feedback => feedback.Region);
        if (fixmedinsCode is not null)
            latest = latest.Where(feedback => feedback.FixmedinsCode == fixmedinsCode);
        var counted = await latest.GroupBy(feedback => feedback.RuleId)
            .Select(same => new
            {
                RuleId = same.Key,
                Overridden = same.Sum(feedback => feedback.Response == WarningResponse.Overridden ? 1 : 0),
                Accepted = same.Sum(feedback => feedback.Response == WarningResponse.Accepted ? 1 : 0),
                LatestAt = same.Max(feedback => feedback.At),
            }).ToListAsync(cancellation);
        return [.. counted.OrderBy(count => count.RuleId, StringComparer.Ordinal).Select(count => new FeedbackCount(count.RuleId, count.Overridden, count.Accepted, count.LatestAt))];
    }
}
