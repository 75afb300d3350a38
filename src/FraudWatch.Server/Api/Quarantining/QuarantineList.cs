using FraudWatch.Casework.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>What the list of quarantined rows can be asked.</summary>
internal static class QuarantineList
{
    public static ListShape<QuarantineEntry> Shape { get; } = ListShape.By("id", (QuarantineEntry entry) => entry.Id)
        .Sort("table", entry => entry.TableName)
        .Sort("line", entry => entry.Line)
        .Sort("changed_at", entry => entry.ChangedAt ?? DateTime.UnixEpoch)
        .WithWord("state", "Only rows in one of these states, with commas between.", entry => entry.State)
        .Filter("batch", "Only rows of the batch with this number.", (rows, text) => new QuarantineFilter { Batch = text }.Of(rows))
        .Filter("table", "Only rows that were meant for this table.", (rows, text) => new QuarantineFilter { Table = text }.Of(rows))
        .Filter("column", "Only rows with this column to blame, as the file calls it.", (rows, text) => new QuarantineFilter { Column = text }.Of(rows))
        .Filter("reason", "Only rows with exactly this reason.", (rows, text) => new QuarantineFilter { Reason = text }.Of(rows))
        .Filter("file", "Only rows of the file of this name.", (rows, text) => new QuarantineFilter { File = text }.Of(rows))
        .WithText("changed_by", "Only rows that this sign-in name changed last.", entry => entry.ChangedBy);
}
