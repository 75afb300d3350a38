using FraudWatch.Casework.National;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.National;

/// <summary>What the counts of institutions' answers to warnings can be asked: one row for each rule.</summary>
internal static class FeedbackCountList
{
    /// <summary>The filter that the counts themselves go by.</summary>
    public const string Institution = "fixmedins_code";

    public static ListShape<FeedbackCount> Shape { get; } = ListShape.By("rule_id", (FeedbackCount count) => count.RuleId)
        .Sort("overridden", count => count.Overridden)
        .Sort("accepted", count => count.Accepted)
        .Sort("latest_at", count => count.LatestAt)
        .WithText("rule_id", "Only of this rule.", count => count.RuleId)
        .Filter(Institution, "Only answers of this institution.", (counts, _) => counts);
}
