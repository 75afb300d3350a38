namespace FraudWatch.Store.Schemas;

/// <summary>An input table: its columns, and what makes a row of it one row.</summary>
public sealed class InputTable
{
    private readonly Dictionary<string, InputColumn> byName;

    internal InputTable(string name, IReadOnlyList<InputColumn> columns)
    {
        Name = name;
        Columns = columns;
        byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>National table name, lower case.</summary>
    public string Name { get; }

    /// <summary>Columns in the order of the national extract.</summary>
    public IReadOnlyList<InputColumn> Columns { get; }

    /// <summary>Chinese title.</summary>
    public required string Zh { get; init; }

    /// <summary>English title.</summary>
    public required string En { get; init; }

    /// <summary>Natural key; empty when the table has no id of its own.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Columns that tell rows apart where the natural key is incomplete; empty values count as equal.</summary>
    public required IReadOnlyList<string> KeyFallback { get; init; }

    /// <summary>Column whose greater value supersedes a row of the same key; null when rows carry no version.</summary>
    public required string? Version { get; init; }

    /// <summary>Columns without which a file is not accepted.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>Groups of columns; of each group at least one must be in the file.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> RequireAny { get; init; }

    /// <summary>Tables that a file of this table may carry columns of: rows of this table are finer than theirs.</summary>
    public required IReadOnlyList<string> FinerThan { get; init; }

    /// <summary>The column of that national name.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public InputColumn this[string name] => byName.TryGetValue(name, out var column)
        ? column
        : throw new KeyNotFoundException($"Input table {Name} has no column '{name}'.");

    /// <summary>Whether the table has a column of that national name.</summary>
    public bool Has(string name) => byName.ContainsKey(name);
}
