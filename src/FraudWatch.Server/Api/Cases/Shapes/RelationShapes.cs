using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What the lists of cases around a case can be asked, and what files show of them.</summary>
internal static class RelationShapes
{
    public static ListShape<SimilarCase> Similar { get; } = ListShape.By("id", (SimilarCase one) => one.Case.Id)
        .Sort("likeness", one => one.Likeness)
        .Sort("amount", one => one.Case.Amount)
        .WithText("institution", "Only cases at this institution (fixmedins_code).", one => one.Case.FixmedinsCode)
        .WithText("scheme", "Only cases of this scheme.", one => one.Case.Scheme)
        .Filter("verdict", "Only these verdicts, with commas between.", (rows, text) => Decided(rows, FilterText.Names<VerdictKind>("verdict", text)))
        .SortedBy("-likeness");

    public static ListShape<RelatedCase> Related { get; } = ListShape.By("id", (RelatedCase one) => one.Case.Id)
        .Sort("ties", one => one.Ties.Count)
        .Sort("priority", one => one.Case.Priority)
        .Sort("amount", one => one.Case.Amount)
        .WithText("institution", "Only cases at this institution (fixmedins_code).", one => one.Case.FixmedinsCode)
        .WithText("scheme", "Only cases of this scheme.", one => one.Case.Scheme)
        .WithFlag("open", "Open (true) or closed (false).", one => one.Case.IsOpen)
        .Filter("kind", "Only those that share such a thing: person, physician, phone, bed; several with commas between.", (rows, text) => Sharing(rows, FilterText.Names<LinkKind>("kind", text)))
        .SortedBy("-ties");

    public static IReadOnlyList<ShapeColumn<SimilarCase>> SimilarColumns(CaseDesk desk) =>
        [.. CaseColumns<SimilarCase>(desk, one => one.Case), new("likeness", ExportKind.Number, "相似度", one => one.Likeness)];

    /// <param name="desk">Knows the handles of persons.</param>
    /// <param name="ties">What people read of a case's ties.</param>
    public static IReadOnlyList<ShapeColumn<RelatedCase>> RelatedColumns(CaseDesk desk, Func<RelatedCase, IEnumerable<TieView>> ties) =>
    [
        .. CaseColumns<RelatedCase>(desk, one => one.Case),
        new("ties", ExportKind.Text, "关联对象", one => string.Join('|', ties(one).Select(tie => tie.Value))),
        new("ties_label", ExportKind.Text, "关联对象名称", one => string.Join('|', ties(one).Select(tie => tie.Label))),
    ];

    private static IEnumerable<ShapeColumn<T>> CaseColumns<T>(CaseDesk desk, Func<T, ReviewCase> of) =>
        CaseExport.Columns(desk, unmasked: false).Select(column => new ShapeColumn<T>(column.Column, row => column.Value(of(row))));

    private static IQueryable<SimilarCase> Decided(IQueryable<SimilarCase> rows, IReadOnlyList<VerdictKind> verdicts) =>
        rows.Where(one => one.Case.Verdict != null && verdicts.Contains(one.Case.Verdict.Value));

    private static IQueryable<RelatedCase> Sharing(IQueryable<RelatedCase> rows, IReadOnlyList<LinkKind> kinds) => rows.Where(one => one.Ties.Any(tie => kinds.Contains(tie.Kind)));
}
