using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// A hash of a row's content over the table's declared columns in order of name, so that neither the order in which
/// columns came nor the absence of empty ones changes it. Of an identity number only its presence counts: it is stored under
/// a key that each data folder makes for itself, and the same claims must give the same hash in every folder.
/// </summary>
internal static class RowHash
{
    /// <summary>Names the method; a hash is comparable only with one of the same method and DuckDB version.</summary>
    public const string Method = "duckdb-hash-sum/columns-by-name/identity-by-presence";

    /// <summary>Below every time that a TIMESTAMP can hold and small enough to be multiplied within a HUGEINT.</summary>
    private const string Unversioned = "(-9223372036854775807)";

    /// <summary>
    /// One number by which rows of one record are compared: the version first, a row without one before all others, and of
    /// equal versions the row hash.
    /// </summary>
    public static string Rank(InputTable table)
    {
        var version = table.Version is { } column ? $"coalesce(epoch_us(CAST({SqlText.Name(column)} AS TIMESTAMP)), {Unversioned})" : Unversioned;
        return $"CAST({version} AS HUGEINT) * 18446744073709551616::HUGEINT + CAST({Of(table)} AS HUGEINT)";
    }

    public static string Of(InputTable table) =>
        $"hash({string.Join(", ", table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(Content))})";

    private static string Content(InputColumn column) =>
        column.Privacy == ColumnPrivacy.Hash ? $"{SqlText.Name(column.Name)} IS NULL" : SqlText.Name(column.Name);
}
