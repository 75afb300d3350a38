using FraudWatch.Casework.Cases;
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
            .Filter("active", "Those that hold today (true), or that do not (false).", (rows, text) => Active(rows, FilterText.Bool("active", text), desk.Today))
            .Filter("rule", "Only of this rule.", (rows, text) => rows.Where(one => one.RuleId == text))
            .Filter("subject", "Only about this subject.", (rows, text) => About(rows, desk.Persons.NumberOf(text) ?? text))
            .SortedBy("-id");
    }

    public ListShape<ReviewCase> Cases { get; }

    public ListShape<Suppression> Suppressions { get; }

    public static ListShape<CaseFinding> Findings { get; } = ListShape.By("id", (CaseFinding one) => one.Id)
        .Sort("occurred_on", one => one.OccurredOn)
        .Sort("rule_id", one => one.RuleId)
        .Filter("rule", "Only of this rule.", (rows, text) => rows.Where(one => one.RuleId == text))
        .Filter("alike", "Only those with this alike_key.", (rows, text) => rows.Where(one => one.AlikeKey == text))
        .Filter("decided", "With a verdict (true) or without (false).", (rows, text) => Decided(rows, FilterText.Bool("decided", text)));

    public static ListShape<CaseEntry> Journal { get; } = ListShape.By("id", (CaseEntry one) => one.Id)
        .Filter("action", "Only this action.", (rows, text) => rows.Where(one => one.Action == text))
        .SortedBy("-id");

    public static ListShape<CaseComment> Comments { get; } = ListShape.By("id", (CaseComment one) => one.Id);

    public static ListShape<CaseAttachment> Files { get; } = ListShape.By("id", (CaseAttachment one) => one.Id).Sort("name", one => one.Name);

    public static ListShape<Regrouping> Regroupings { get; } = ListShape.By("id", (Regrouping one) => one.Id).SortedBy("-id");

    public static ListShape<BulkChange> Bulk { get; } = ListShape.By("id", (BulkChange one) => one.Id)
        .Filter("state", "Only in this state.", (rows, text) => InState(rows, FilterText.Names<BulkState>("state", text)[0]))
        .SortedBy("-id");

    public static ListShape<SavedView> Views { get; } = ListShape.By("id", (SavedView one) => one.Id).Sort("name", one => one.Name).SortedBy("name");

    public static ListShape<AssignmentRule> AssignmentRules { get; } = ListShape.By("id", (AssignmentRule one) => one.Id).Sort("rank", one => one.Rank).SortedBy("rank");

    public static ListShape<SecondLook> SecondLooks { get; } = ListShape.By("id", (SecondLook one) => one.Id)
        .Filter("waiting", "Without a verdict (true) or with one (false).", (rows, text) => Waiting(rows, FilterText.Bool("waiting", text)))
        .Filter("period", "Only of this month, such as 2026-11.", (rows, text) => rows.Where(one => one.Period == text));

    private static IQueryable<Suppression> Active(IQueryable<Suppression> rows, bool active, DateOnly today) => active
        ? rows.Where(one => one.LiftedAt == null && one.Until >= today)
        : rows.Where(one => one.LiftedAt != null || one.Until < today);

    private static IQueryable<Suppression> About(IQueryable<Suppression> rows, string subject) => rows.Where(one => one.SubjectCode == subject);

    private static IQueryable<CaseFinding> Decided(IQueryable<CaseFinding> rows, bool decided) =>
        rows.Where(one => decided ? one.Verdict != null : one.Verdict == null);

    private static IQueryable<SecondLook> Waiting(IQueryable<SecondLook> rows, bool waiting) =>
        rows.Where(one => waiting ? one.Verdict == null : one.Verdict != null);

    private static IQueryable<BulkChange> InState(IQueryable<BulkChange> rows, BulkState state) => rows.Where(one => one.State == state);
}
