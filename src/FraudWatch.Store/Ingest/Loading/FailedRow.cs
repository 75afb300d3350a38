namespace FraudWatch.Store.Ingest.Loading;

/// <summary>A row of a source that conversion refuses.</summary>
/// <param name="Ordinal">Its number among the rows that the source yields, from 1.</param>
/// <param name="Check">Number of the check that it fails.</param>
/// <param name="Content">The row itself, where the source has no text to take it from.</param>
internal readonly record struct FailedRow(long Ordinal, int Check, string? Content);
