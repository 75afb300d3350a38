namespace FraudWatch.Store.Ingest;

/// <summary>What became of the rows that were meant for one table; read = accepted + quarantined + duplicate.</summary>
/// <param name="Read">Data rows, header and blank lines not counted.</param>
/// <param name="Accepted">Rows that are live in the store now.</param>
/// <param name="Quarantined">Rows that could not be read.</param>
/// <param name="Duplicate">Rows that lost to an equal or newer row of the batch or of the store.</param>
public sealed record TableCounts(long Read, long Accepted, long Quarantined, long Duplicate);
