namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>A condition under which a row is quarantined.</summary>
/// <param name="Sql">True for a bad row.</param>
/// <param name="Column">The national column to blame.</param>
/// <param name="Number">Its position in the file, from 1, where it has one.</param>
/// <param name="Reason">Why, without the value.</param>
internal sealed record ColumnCheck(string Sql, string Column, int? Number, string Reason);
