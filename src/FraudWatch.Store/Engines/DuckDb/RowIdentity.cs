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
    public string Hash => Choose($"hash({SqlText.Names(table.Key)})", $"hash('fallback', {SqlText.Names(table.KeyFallback)})");

    /// <summary>
    /// A second hash, of the same values as text read backwards. Rows are of one record when both agree; 64 bits alone
    /// would mistake two of a thousand million records for one.
    /// </summary>
    public string SecondHash => Choose(Backwards(table.Key), Backwards(table.KeyFallback));

    private string Choose(string byKey, string byFallback)
    {
        var key = HasKey ? $" WHEN {KeyIsComplete} THEN {byKey}" : "";
        var fallback = HasFallback ? $" WHEN {FallbackIsKnown} THEN {byFallback}" : "";
        return $"CASE{key}{fallback} END";
    }

    private static string Backwards(IEnumerable<string> columns) =>
        $"hash(reverse(concat_ws(chr(31), {string.Join(", ", columns.Select(name => $"CAST({SqlText.Name(name)} AS VARCHAR)"))})))";

    private string KeyIsComplete => string.Join(" AND ", table.Key.Select(name => $"{SqlText.Name(name)} IS NOT NULL"));

    private string FallbackIsKnown => string.Join(" OR ", table.KeyFallback.Select(name => $"{SqlText.Name(name)} IS NOT NULL"));
}
