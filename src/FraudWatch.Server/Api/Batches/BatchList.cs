using FraudWatch.Casework.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Batches;

/// <summary>What the list of batches can be asked.</summary>
internal static class BatchList
{
    public static ListShape<ClaimsBatch> Shape { get; } = ListShape.By("id", (ClaimsBatch batch) => batch.Id)
        .Sort("created_at", batch => batch.CreatedAt)
        .Filter("state", "Only batches in one of these states, with commas between.", (batches, text) => InState(batches, FilterText.Names<BatchState>("state", text)))
        .Filter("source", "Only batches that came on one of these ways, with commas between.", (batches, text) => From(batches, FilterText.Names<BatchSource>("source", text)))
        .Filter("from", "Only batches received at this time or later.", (batches, text) => Since(batches, FilterText.Time("from", text)))
        .Filter("to", "Only batches received before this time.", (batches, text) => Before(batches, FilterText.Time("to", text)))
        .Filter("table", "Only batches with rows of this table.", (batches, text) => batches.Where(batch => batch.Tables.Any(table => table.TableName == text)))
        .Filter("repair_of", "Only batches that mend the quarantine of this one.", (batches, text) => batches.Where(batch => batch.RepairOf == text))
        .Filter("line_from", "Only batches committed at this line of the store's ledger or later.", (batches, text) => SinceLine(batches, FilterText.Number("line_from", text)))
        .SortedBy("-id");

    private static IQueryable<ClaimsBatch> InState(IQueryable<ClaimsBatch> batches, IReadOnlyList<BatchState> states) => batches.Where(batch => states.Contains(batch.State));

    private static IQueryable<ClaimsBatch> From(IQueryable<ClaimsBatch> batches, IReadOnlyList<BatchSource> sources) => batches.Where(batch => sources.Contains(batch.Source));

    private static IQueryable<ClaimsBatch> SinceLine(IQueryable<ClaimsBatch> batches, long line) => batches.Where(batch => batch.LedgerLine >= line);

    private static IQueryable<ClaimsBatch> Since(IQueryable<ClaimsBatch> batches, DateTime time) => batches.Where(batch => batch.CreatedAt >= time);

    private static IQueryable<ClaimsBatch> Before(IQueryable<ClaimsBatch> batches, DateTime time) => batches.Where(batch => batch.CreatedAt < time);
}
