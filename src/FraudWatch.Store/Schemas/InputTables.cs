namespace FraudWatch.Store.Schemas;

/// <summary>The input tables that FraudWatch knows, as described in <c>data-schemas/input</c>.</summary>
public static class InputTables
{
    private static readonly Lazy<IReadOnlyList<InputTable>> Loaded = new(InputSchemaReader.ReadAll);

    private static readonly Lazy<TableRecogniser> Recogniser = new(() => new TableRecogniser(Loaded.Value));

    /// <summary>All tables, ordered by name.</summary>
    /// <exception cref="InvalidDataException">A schema in the program contradicts itself.</exception>
    public static IReadOnlyList<InputTable> All => Loaded.Value;

    /// <summary>The table of that national name, in any case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public static InputTable ByName(string name) =>
        All.FirstOrDefault(table => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException(
            $"There is no input table '{name}'. Known tables: {string.Join(", ", All.Select(table => table.Name))}.");

    /// <summary>Says which table a file's header belongs to, and which column each header field is.</summary>
    /// <param name="header">The fields of the header, as they stand in the file.</param>
    /// <param name="fileName">Breaks a tie between tables that fit equally well, and nothing else.</param>
    public static HeaderRecognition Recognise(IReadOnlyList<string> header, string? fileName = null) =>
        Recogniser.Value.Recognise(header, fileName);

    /// <summary>Reads a header as one given table, for callers that know which it is.</summary>
    public static HeaderRecognition RecogniseAs(InputTable table, IReadOnlyList<string> header) =>
        new TableRecogniser([table]).Recognise(header, fileName: null);
}
