using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What the lists of casework can be asked.</summary>
internal sealed class CaseShapes
{
    public CaseShapes(CaseDesk desk)
    {
        Cases = CaseFilterTexts.All.Aggregate(
            ListShape.By("id", (ReviewCase one) => one.Id)
                .Sort("priority", one => one.Priority)
                .Sort("amount", one => one.Amount)
                .Sort("due_on", one => one.DueOn)
                .Sort("opened_at", one => one.OpenedAt)
                .SortedBy("-priority"),
            (shape, filter) => shape.Filter(filter.Key, filter.Value.Sentence, (cases, text) => cases.Matching(filter.Value.Read(new CaseFilter(), text), desk)));
        Suppressions = ListShape.By("id", (Suppression one) => one.Id)
            .Sort("until", one => one.Until)
            .Sort("at", one => one.At)
            .Sort("rule_id", one => one.RuleId)
            .Filter("active", "Those that hold today (true), or that do not (false).", (rows, text) => Active(rows, FilterText.Bool("active", text), desk.Today))
            .Filter("rule", "Only of this rule.", (rows, text) => rows.Where(one => one.RuleId == text))
            .Filter("subject", "Only about this subject.", (rows, text) => About(rows, desk.Persons.NumberOf(text) ?? text))
            .WithNumber("author", "Only what this user suppressed, by number.", one => one.AuthorId)
            .Holding("text", "Only with this in the reason.", one => one.Reason)
            .SortedBy("-id");
    }

    public ListShape<ReviewCase> Cases { get; }

    public ListShape<Suppression> Suppressions { get; }

    public static ListShape<CaseFinding> Findings { get; } = ListShape.By("id", (CaseFinding one) => one.Id)
        .Sort("occurred_on", one => one.OccurredOn)
        .Sort("rule_id", one => one.RuleId)
        .Sort("amount", one => one.Amount ?? 0)
        .Sort("fund", one => one.Fund ?? 0)
        .Filter("rule", "Only of this rule.", (rows, text) => rows.Where(one => one.RuleId == text))
        .Filter("severity", "Only of these severities, with commas between: lead, suspicion, definite.", (rows, text) => Graded(rows, FilterText.Severities("severity", text)))
        .Filter("verdict", "Only these verdicts, with commas between.", (rows, text) => Of(rows, FilterText.Names<VerdictKind>("verdict", text)))
        .Filter("day_from", "Only what happened on this day or later.", (rows, text) => From(rows, FilterText.Day("day_from", text)))
        .Filter("day_to", "Only what happened before this day.", (rows, text) => To(rows, FilterText.Day("day_to", text)))
        .Filter("alike", "Only those with this alike_key.", (rows, text) => rows.Where(one => one.AlikeKey == text))
        .Filter("decided", "With a verdict (true) or without (false).", (rows, text) => Decided(rows, FilterText.Bool("decided", text)));

    /// <summary>Findings of all cases: what rules' figures count.</summary>
    public static ListShape<CaseFinding> AllFindings { get; } = ListShape.By("id", (CaseFinding one) => one.Id)
        .Sort("occurred_on", one => one.OccurredOn)
        .Sort("rule_id", one => one.RuleId)
        .Sort("amount", one => one.Amount ?? 0)
        .Filter("rule", "Only of this rule.", (rows, text) => rows.Where(one => one.RuleId == text))
        .Filter("severity", "Only of these severities, with commas between.", (rows, text) => Graded(rows, FilterText.Names<Severity>("severity", text)))
        .WithText("fixmedins_code", "Only of this institution.", one => one.FixmedinsCode)
        .Filter("day_from", "Only what happened on this day or later.", (rows, text) => From(rows, FilterText.Day("day_from", text)))
        .Filter("day_to", "Only what happened before this day.", (rows, text) => To(rows, FilterText.Day("day_to", text)))
        .Filter("region", "Only of cases in this division and those below it.", (rows, text) => rows.InScope(RegionScope.Of([FilterText.Region("region", text)]), one => one.Case == null ? "" : one.Case.Region))
        .Filter("decided", "With a verdict (true) or without (false).", (rows, text) => Decided(rows, FilterText.Bool("decided", text)))
        .Filter("verdict", "Only these verdicts, with commas between.", (rows, text) => Of(rows, FilterText.Names<VerdictKind>("verdict", text)))
        .Filter("final", "In a case whose verdict is final (true) or still under review (false).", (rows, text) => Final(rows, FilterText.Bool("final", text)))
        .Filter("fell_on_appeal", "Stood first and fell after the institution had answered (true) or not (false).", (rows, text) => Fell(rows, FilterText.Bool("fell_on_appeal", text)))
        .SortedBy("-id");

    public static ListShape<SecondLook> SecondLooks { get; } = ListShape.By("id", (SecondLook one) => one.Id)
        .Sort("period", one => one.Period)
        .Sort("drawn_at", one => one.DrawnAt)
        .WithNumber("case", "Only of this case, by its id.", one => one.CaseId)
        .WithNumber("decided_by", "Only those that this user decided, by number.", one => one.DecidedById)
        .Filter("waiting", "Without a verdict (true) or with one (false).", (rows, text) => Waiting(rows, FilterText.Bool("waiting", text)))
        .Filter("period", "Only of this month, such as 2026-11.", (rows, text) => rows.Where(one => one.Period == text))
        .Filter("region", "Only of cases in this division and those below it.", (rows, text) => rows.InScope(RegionScope.Of([FilterText.Region("region", text)]), one => one.Region))
        .Filter("verdict", "Only these second verdicts, with commas between.", (rows, text) => Seen(rows, FilterText.Names<VerdictKind>("verdict", text)))
        .Filter("before", "Only these first verdicts, with commas between.", (rows, text) => Before(rows, FilterText.Names<VerdictKind>("before", text)))
        .Filter("taken_up", "Somebody had decided before (true) or nobody (false).", (rows, text) => TakenUp(rows, FilterText.Bool("taken_up", text)));

    private static IQueryable<Suppression> Active(IQueryable<Suppression> rows, bool active, DateOnly today) => active
        ? rows.Where(one => one.LiftedAt == null && one.Until >= today)
        : rows.Where(one => one.LiftedAt != null || one.Until < today);

    private static IQueryable<Suppression> About(IQueryable<Suppression> rows, string subject) => rows.Where(one => one.SubjectCode == subject);

    private static IQueryable<CaseFinding> Graded(IQueryable<CaseFinding> rows, IReadOnlyList<Severity> severities) => rows.Where(one => severities.Contains(one.Severity));

    private static IQueryable<CaseFinding> From(IQueryable<CaseFinding> rows, DateOnly day) => rows.Where(one => one.OccurredOn >= day);

    private static IQueryable<CaseFinding> To(IQueryable<CaseFinding> rows, DateOnly day) => rows.Where(one => one.OccurredOn < day);

    private static IQueryable<CaseFinding> Decided(IQueryable<CaseFinding> rows, bool decided) =>
        rows.Where(one => decided ? one.Verdict != null : one.Verdict == null);

    private static IQueryable<CaseFinding> Of(IQueryable<CaseFinding> rows, IEnumerable<VerdictKind> verdicts)
    {
        var wanted = verdicts.Select(verdict => (VerdictKind?)verdict).ToList();
        return rows.Where(one => wanted.Contains(one.Verdict));
    }

    private static IQueryable<CaseFinding> Final(IQueryable<CaseFinding> rows, bool final)
    {
        CaseState[] states = [.. Enum.GetValues<CaseState>().Where(ReviewLadder.IsFinal)];
        return rows.Where(one => one.Case != null && states.Contains(one.Case.State) == final);
    }

    private static IQueryable<CaseFinding> Fell(IQueryable<CaseFinding> rows, bool fell) => rows.Where(one => one.FellOnAppeal == fell);

    private static IQueryable<SecondLook> Seen(IQueryable<SecondLook> rows, IEnumerable<VerdictKind> verdicts)
    {
        var wanted = verdicts.Select(verdict => (VerdictKind?)verdict).ToList();
        return rows.Where(one => wanted.Contains(one.Verdict));
    }

    private static IQueryable<SecondLook> Before(IQueryable<SecondLook> rows, IEnumerable<VerdictKind> verdicts)
    {
        var wanted = verdicts.Select(verdict => (VerdictKind?)verdict).ToList();
        return rows.Where(one => wanted.Contains(one.VerdictBefore));
    }

    private static IQueryable<SecondLook> TakenUp(IQueryable<SecondLook> rows, bool taken) =>
        rows.Where(one => taken ? one.VerdictBefore != null : one.VerdictBefore == null);

    private static IQueryable<SecondLook> Waiting(IQueryable<SecondLook> rows, bool waiting) =>
        rows.Where(one => waiting ? one.Verdict == null : one.Verdict != null);
}
