namespace FraudWatch.Store.Ingest.Loading;

/// <summary>What a file gave one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Read">Rows meant for it.</param>
/// <param name="Quarantined">How many of them are in quarantine; the others are staged.</param>
internal sealed record TableLoad(string Table, long Read, long Quarantined);
