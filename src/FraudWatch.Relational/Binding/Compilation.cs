namespace FraudWatch.Relational;

/// <summary>What one compilation shares: the tables it may read, those it read, and the numbers of its results.</summary>
internal sealed class Compilation(Func<string, TableShape?> tables)
{
    private readonly Dictionary<string, HashSet<string>> read = new(StringComparer.Ordinal);

    public int Slots { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlySet<string>> TablesRead => read.ToDictionary(entry => entry.Key, entry => (IReadOnlySet<string>)entry.Value);

    public int NextSlot() => Slots++;

    public TableShape Shape(string name) => tables(name) ?? throw new QueryException($"There is no table {name}.");

    public void Reads(string table, string column) => Columns(table).Add(column);

    public void Reads(string table) => _ = Columns(table);

    private HashSet<string> Columns(string table)
    {
        if (!read.TryGetValue(table, out var columns))
            read[table] = columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return columns;
    }
}
