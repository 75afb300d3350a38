namespace FraudWatch.Store.Ingest;

/// <summary>A quarantined row with its values, which may be personal: what is made of it is masked or logged as read.</summary>
/// <param name="Number">Its number within the batch's quarantine, from 1.</param>
/// <param name="File">The name of the file that it came in.</param>
/// <param name="Table">The table that it was meant for.</param>
/// <param name="Fields">In the order of the file.</param>
/// <param name="IsWhole">Whether it has as many fields as its header; otherwise values may stand in a wrong column.</param>
public sealed record QuarantinedRecord(long Number, string File, string Table, IReadOnlyList<QuarantinedField> Fields, bool IsWhole);
