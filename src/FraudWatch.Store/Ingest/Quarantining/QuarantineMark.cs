namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>A position in a quarantine that is being written.</summary>
internal readonly record struct QuarantineMark(long Rows, long Index, long Count);
