namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>
/// Columns that become rows. Expressions can use <c>position</c> (the column's place in the list, from 1, as text),
/// <c>name</c> and <c>value</c>.
/// </summary>
internal sealed class UnpivotMapping
{
    /// <summary>The columns; those that a file lacks are left out.</summary>
    public List<string> Columns { get; set; } = [];

    /// <summary>Instead of <see cref="Columns"/>: all columns of the file except these.</summary>
    public List<string> AllExcept { get; set; } = [];

    /// <summary>The columns in a given header.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<string> header) => Columns.Count > 0
        ? [.. Columns.Where(name => header.Contains(name, StringComparer.OrdinalIgnoreCase))]
        : [.. header.Where(name => !AllExcept.Contains(name, StringComparer.OrdinalIgnoreCase))];
}
