using DuckDB.NET.Data;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>What the footer of a Parquet file says.</summary>
/// <param name="Rows">Rows in the file.</param>
/// <param name="Columns">Those of the file's columns that the table declares, in the file's order.</param>
internal sealed record ParquetFacts(long Rows, IReadOnlyList<string> Columns)
{
    /// <exception cref="DuckDBException">The file is not a Parquet file.</exception>
    public static ParquetFacts Read(DuckDBConnection engine, string path, InputTable table, CancellationToken cancellation)
    {
        var file = SqlText.Literal(path);
        var rows = engine.Count($"SELECT num_rows FROM parquet_file_metadata({file})", cancellation);
        var columns = engine.Rows($"SELECT name FROM parquet_schema({file}) WHERE type IS NOT NULL", row => row.GetString(0), cancellation);
        return new ParquetFacts(rows, [.. columns.Where(table.Has)]);
    }
}
