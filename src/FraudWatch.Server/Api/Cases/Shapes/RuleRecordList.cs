using FraudWatch.Core.Cases;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What the records of the rules can be asked.</summary>
internal static class RuleRecordList
{
    public static ListShape<RuleRecord> Shape { get; } = ListShape.By("rule_id", (RuleRecord record) => record.RuleId)
        .Sort("hits", record => record.Hits)
        .Sort("decided", record => record.Decided)
        .Sort("appeals_lost", record => record.AppealsLost)
        .Sort("precision", record => record.Precision ?? 0)
        .WithText("rule_id", "Only of this rule.", record => record.RuleId)
        .WithFlag("decided", "With a final verdict on any finding (true) or on none (false).", record => record.Decided > 0);
}
