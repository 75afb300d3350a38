namespace FraudWatch.Store.Lake;

/// <summary>
/// A Parquet file (file VARCHAR, file_row_number BIGINT) of rows that a batch took out of the table: superseded rows of
/// earlier files and the batch's own repeated rows.
/// </summary>
/// <param name="Path">Relative to the lake, with forward slashes.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Sha256">Of the file's bytes, in hex.</param>
/// <param name="Files">Dead rows by the file that holds them.</param>
public sealed record DeleteVector(string Path, long Bytes, string Sha256, IReadOnlyDictionary<string, long> Files);
