namespace FraudWatch.Store.Lake;

/// <summary>An immutable Parquet file of one table.</summary>
/// <param name="Path">Relative to the lake, with forward slashes.</param>
/// <param name="Rows">Rows in the file, dead ones included.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Sha256">Of the file's bytes, in hex.</param>
/// <param name="Columns">The national columns that came with it.</param>
public sealed record LakeFile(string Path, long Rows, long Bytes, string Sha256, IReadOnlyList<string> Columns);
