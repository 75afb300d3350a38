namespace FraudWatch.Store.Lake;

/// <summary>A Parquet file of a batch that is not committed.</summary>
/// <param name="Path">Where it is, in the batch's staging folder, with forward slashes.</param>
/// <param name="Target">Where it will be, relative to the lake.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="Columns">The file's columns that the table declares.</param>
internal sealed record StagedFile(string Path, string Target, long Rows, IReadOnlyList<string> Columns);
