using FraudWatch.Casework.Figures;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Figures;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the rule cards: what casework says about each rule, beside what the rule says about itself.</summary>
internal static class RuleCardFigure
{
    public static readonly FigureWords Words = new(
        new("每条规则的命中、结论、准确率（威尔逊区间）、申诉失败、最近变更和声明的误报上限。", "Each rule's hits, verdicts, precision with its Wilson interval, appeals lost, last change, and the rate of false alarms that it states."),
        new("准确率的分母为结论为属实、部分属实或不属实的疑点；只计已作出最终结论的线索。", "Precision counts against findings confirmed or refuted, in clues whose verdict is final."));

    public static async Task<IReadOnlyList<RuleCardView>> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var cases = await sources.CasesAsync(cancellation);
        var catalogue = sources.Rules.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var last = (await sources.RuleChangesAsync(cancellation)).GroupBy(change => change.RuleId, StringComparer.Ordinal).ToDictionary(rule => rule.Key, rule => rule.MaxBy(change => change.On), StringComparer.Ordinal);
        return [.. (await cases.RuleTalliesAsync(cancellation)).Select(tally => Of(tally, asked.Region, catalogue.GetValueOrDefault(tally.RuleId), last.GetValueOrDefault(tally.RuleId)))];
    }

    private static RuleCardView Of(RuleTally tally, string? region, Rule? rule, RuleChange? change)
    {
        var hits = ListLink.To("case-findings", region, ("rule", tally.RuleId));
        ListLink With(string verdicts) => hits.And(("final", "true"), ("verdict", verdicts));
        var decided = tally.Confirmed + tally.Partly + tally.Unfounded + tally.NotEnoughEvidence;
        var (standing, judged) = (tally.Confirmed + tally.Partly, tally.Confirmed + tally.Partly + tally.Unfounded);
        return new RuleCardView
        {
            RuleId = tally.RuleId,
            Title = new Words(rule?.Title.Zh ?? tally.RuleId, rule?.Title.En ?? tally.RuleId),
            Version = rule?.Version,
            Status = rule is null ? null : SnakeCase.Of(rule.Status),
            Hits = CountView.Of(tally.Findings, hits),
            Cases = CountView.Of(tally.Cases, ListLink.Cases(region, ("rule", tally.RuleId))),
            Decided = CountView.Of(decided, hits.And(("final", "true"), ("decided", "true"))),
            Confirmed = CountView.Of(tally.Confirmed, With("confirmed")),
            Partly = CountView.Of(tally.Partly, With("partly_confirmed")),
            Unfounded = CountView.Of(tally.Unfounded, With("unfounded")),
            NotEnoughEvidence = CountView.Of(tally.NotEnoughEvidence, With("not_enough_evidence")),
            Precision = ShareView.From(new Share(standing, judged), With("confirmed,partly_confirmed"), With("confirmed,partly_confirmed,unfounded")),
            AppealsLost = ShareView.From(
                new Share(tally.FellOnAppeal, decided), hits.And(("final", "true"), ("decided", "true"), ("fell_on_appeal", "true")), hits.And(("final", "true"), ("decided", "true"))),
            LastChange = change,
            HonestRate = rule is null ? null : new HonestRateView(rule.FalsePositiveRate.AtMost, rule.FalsePositiveRate.Per, rule.FalsePositiveRate.Of),
        };
    }
}
