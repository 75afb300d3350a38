using FraudWatch.Casework.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Batches;

/// <summary>What the list of batches can be asked.</summary>
internal static class BatchList
{
    public static ListShape<ClaimsBatch> Shape { get; } = ListShape.By("id", (ClaimsBatch batch) => batch.Id)
        .Sort("created_at", batch => batch.CreatedAt)
        .Sort("loaded_at", batch => batch.LoadedAt ?? DateTime.UnixEpoch)
        .Sort("bytes", batch => batch.Bytes ?? 0)
        .WithWord("state", "Only batches in one of these states, with commas between.", batch => batch.State)
        .WithWord("source", "Only batches that came on one of these ways, with commas between.", batch => batch.Source)
        .WithText("sender", "Only batches that this sign-in name, or job:NAME, sent.", batch => batch.SenderName)
        .Holding("name", "Only batches whose file has this in its name.", batch => batch.FileName ?? "")
        .FromTime("from", "Only batches received at this time or later.", batch => batch.CreatedAt)
        .BeforeTime("to", "Only batches received before this time.", batch => batch.CreatedAt)
        .Filter("table", "Only batches with rows of this table.", (batches, text) => batches.Where(batch => batch.Tables.Any(table => table.TableName == text)))
        .WithText("repair_of", "Only batches that mend the quarantine of this one.", batch => batch.RepairOf)
        .Filter("line_from", "Only batches committed at this line of the store's ledger or later.", (batches, text) => SinceLine(batches, FilterText.Number("line_from", text)))
        .SortedBy("-id");

    private static IQueryable<ClaimsBatch> SinceLine(IQueryable<ClaimsBatch> batches, long line) => batches.Where(batch => batch.LedgerLine >= line);
}
