namespace FraudWatch.Store.Ingest.Framing;

/// <summary>A record that cannot be read as a row.</summary>
/// <param name="Line">Number of its first line in the file, from 1.</param>
/// <param name="Column">Number of the column, from 1, where one column is to blame.</param>
/// <param name="Reason">Why, without any value of the record.</param>
/// <param name="IsCut">Whether only the first bytes of a very long record are at hand.</param>
public readonly record struct BadRecord(long Line, int? Column, string Reason, bool IsCut);
