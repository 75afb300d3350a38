using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// A hash of a row's content over the table's declared columns in order of name, so that neither the order in which
/// columns came nor the absence of empty ones changes it.
/// </summary>
internal static class RowHash
{
    /// <summary>Names the method; a hash is comparable only with one of the same method and DuckDB version.</summary>
    public const string Method = "duckdb-hash-sum/columns-by-name";

    public static string Of(InputTable table) =>
        $"hash({SqlText.Names(table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal))})";
}
