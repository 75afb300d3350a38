using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Exports.ExportKind;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>What the checklist of an inspection can be asked, and what a file shows of it.</summary>
internal static class ChecklistList
{
    public static ListShape<ChecklistItem> Shape { get; } = ListShape.By("position", (ChecklistItem item) => item.Position)
        .Sort("rule_id", item => item.Rule.RuleId)
        .Sort("findings", item => item.Rule.Findings)
        .Sort("amount", item => item.Rule.AmountAtRisk)
        .WithText("rule_id", "Only the point of this rule.", item => item.Rule.RuleId)
        .Filter("severity", "Only rules of these severities, with commas between: lead, suspicion, definite.", (items, text) => Graded(items, FilterText.Severities("severity", text)));

    public static IReadOnlyList<ShapeColumn<ChecklistItem>> Columns { get; } =
    [
        new("position", Whole, "顺序", item => (long)item.Position), new("rule_id", Text, "规则", item => item.Rule.RuleId), new("rule_version", Whole, "规则版本", item => (long)item.Rule.RuleVersion),
        new("title_zh", Text, "规则名称", item => item.Rule.TitleZh), new("severity", Text, "严重程度", item => SnakeCase.Of(item.Rule.Severity)),
        new("findings", Whole, "疑点数", item => item.Rule.Findings), new("amount_at_risk", Amount, "疑点金额", item => item.Rule.AmountAtRisk),
        new("fund_at_risk", Amount, "基金金额", item => item.Rule.FundAtRisk), new("triage_zh", Text, "核查步骤", item => string.Join('|', item.Rule.TriageZh)),
        new("false_positives_zh", Text, "须排除的合理情形", item => string.Join('|', item.Rule.FalsePositivesZh)), new("clauses", Text, "条款", item => string.Join('|', item.Rule.Clauses)),
    ];

    private static IQueryable<ChecklistItem> Graded(IQueryable<ChecklistItem> items, IReadOnlyList<Severity> severities) => items.Where(item => severities.Contains(item.Rule.Severity));
}
