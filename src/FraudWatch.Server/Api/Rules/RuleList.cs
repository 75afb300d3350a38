using FraudWatch.Core.Findings;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Rules;

/// <summary>What the list of rules can be asked.</summary>
internal static class RuleList
{
    public static ListShape<RuleRow> Shape { get; } = ListShape.By("id", (RuleRow rule) => rule.Id)
        .Sort("family", rule => rule.Family)
        .Sort("severity", rule => (int)rule.Severity)
        .Sort("hits", rule => rule.Hits)
        .Sort("amount", rule => rule.Amount)
        .Filter("family", "Only rules of this family.", (rules, text) => rules.Where(rule => rule.Family == text))
        .Filter("status", "Only rules with one of these statuses, with commas between.", (rules, text) => InStatus(rules, FilterText.Names<RuleStatus>("status", text)))
        .Filter("severity", "Only rules of these severities, with commas between: lead, suspicion, definite.", (rules, text) => OfSeverity(rules, FilterText.Severities("severity", text)))
        .Filter("class", "Only rules that stand for this official class, 1 to 88.", (rules, text) => OfClass(rules, FilterText.Number("class", text)))
        .Filter("runnable", "Only rules that the last run could (true) or could not (false) run.", (rules, text) => Runnable(rules, FilterText.Bool("runnable", text)))
        .Filter("last_run", "Only rules that the last run came to this with: ran, failed, lacking (a column never came) or none (it was not asked to); several with commas between.",
            (rules, text) => EndedAs(rules, FilterText.Names<RuleOutcome>("last_run", text)))
        .Filter("search", "Only rules with this text in their id or title, in either language.", (rules, text) => rules.Where(rule => Has(rule, text)))
        .SortedBy("family");

    private static IQueryable<RuleRow> InStatus(IQueryable<RuleRow> rules, IReadOnlyList<RuleStatus> statuses) => rules.Where(rule => statuses.Contains(rule.Status));

    private static IQueryable<RuleRow> OfSeverity(IQueryable<RuleRow> rules, IReadOnlyList<Severity> severities) => rules.Where(rule => severities.Contains(rule.Severity));

    private static IQueryable<RuleRow> OfClass(IQueryable<RuleRow> rules, long number) => rules.Where(rule => rule.Classes.Contains((int)number));

    private static IQueryable<RuleRow> Runnable(IQueryable<RuleRow> rules, bool runnable) => rules.Where(rule => rule.Runnable == runnable);

    private static IQueryable<RuleRow> EndedAs(IQueryable<RuleRow> rules, IReadOnlyList<RuleOutcome> outcomes) => rules.Where(rule => outcomes.Contains(rule.LastRun));

    private static bool Has(RuleRow rule, string text) =>
        new[] { rule.Id, rule.Title.Zh, rule.Title.En }.Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));
}
