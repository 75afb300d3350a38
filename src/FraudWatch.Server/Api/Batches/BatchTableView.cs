using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Batches;

/// <summary>What one table got from a batch. Read = accepted + quarantined + duplicate.</summary>
/// <param name="Table">National table name.</param>
/// <param name="Read">Rows that were meant for it.</param>
/// <param name="Accepted">Rows that were new or newer.</param>
/// <param name="Quarantined">Rows that could not be read.</param>
/// <param name="Duplicate">Rows that lost to an equal or newer one.</param>
/// <param name="Superseded">Rows of earlier batches that lost to rows of this one.</param>
/// <param name="NewestAt">When the newest row was changed at its source, in the source's own time.</param>
internal sealed record BatchTableView(string Table, long Read, long Accepted, long Quarantined, long Duplicate, long Superseded, DateTime? NewestAt)
{
    public static BatchTableView Of(ClaimsBatchTable table) => new(
        table.TableName, table.Read, table.Accepted, table.Quarantined, table.Duplicate, table.Superseded,
        table.NewestAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Unspecified) : null);
}
