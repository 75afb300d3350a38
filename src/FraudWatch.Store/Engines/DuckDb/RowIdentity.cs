using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// What makes two rows of a table the same record: the natural key where it is complete, otherwise the fallback key
/// where any part of it is known. A row with neither is a record of its own.
/// </summary>
internal sealed class RowIdentity(InputTable table)
{
    private bool HasKey => table.Key.Count > 0;

    private bool HasFallback => table.KeyFallback.Count > 0;

    /// <summary>The columns that say which record a row is.</summary>
    public IReadOnlyList<InputColumn> Columns { get; } =
        [.. table.Columns.Where(column => table.Key.Contains(column.Name) || table.KeyFallback.Contains(column.Name))];

    /// <summary>
    /// A column in whose range the record of every row must lie, so that files outside a batch's range need not be
    /// read; null where rows may be told by other columns.
    /// </summary>
    public string? RangeColumn => HasKey && !HasFallback ? table.Key[0] : null;

    /// <summary>A 64-bit hash, equal for rows of one record; NULL for a row that is a record of its own.</summary>
    public string Hash
    {
        get
        {
            var key = HasKey ? $" WHEN {KeyIsComplete} THEN hash({SqlText.Names(table.Key)})" : "";
            var fallback = HasFallback ? $" WHEN {FallbackIsKnown} THEN hash('fallback', {SqlText.Names(table.KeyFallback)})" : "";
            return $"CASE{key}{fallback} END";
        }
    }

    /// <summary>Expressions that are equal exactly for rows of one record.</summary>
    public IEnumerable<string> Parts => HasKey
        ? [.. table.Key.Select(name => $"CASE WHEN {KeyIsComplete} THEN {SqlText.Name(name)} END"),
           .. table.KeyFallback.Select(name => $"CASE WHEN NOT ({KeyIsComplete}) THEN {SqlText.Name(name)} END")]
        : table.KeyFallback.Select(SqlText.Name);

    private string KeyIsComplete => string.Join(" AND ", table.Key.Select(name => $"{SqlText.Name(name)} IS NOT NULL"));

    private string FallbackIsKnown => string.Join(" OR ", table.KeyFallback.Select(name => $"{SqlText.Name(name)} IS NOT NULL"));
}
