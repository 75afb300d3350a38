using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The catalogue's knowledge on a bench, and beside it the points that a fixture brings: so each rule of a template shows every
/// criterion of it, those too of which the knowledge that ships with the product has no example yet.
/// </summary>
internal sealed class FixtureKnowledge
{
    private readonly DuckDBConnection connection;
    private readonly RuleCatalogue catalogue;
    private IReadOnlyList<KnowledgeTable> extended = [];

    public FixtureKnowledge(DuckDBConnection connection, RuleCatalogue catalogue)
    {
        (this.connection, this.catalogue) = (connection, catalogue);
        KnowledgeLoader.Load(connection, catalogue);
    }

    /// <summary>The tables to which a folder's <c>knowledge_NAME.csv</c> files add rows, with those rows.</summary>
    /// <exception cref="InvalidDataException">A file is malformed or has a column that its table does not have.</exception>
    public static IReadOnlyList<KnowledgeTable> In(string folder, RuleCatalogue catalogue) =>
    [
        .. from table in catalogue.Knowledge
           let file = $"{table.TableName}.csv"
           let path = Path.Combine(folder, file)
           where File.Exists(path)
           select table.With(CsvTable.Parse(File.ReadAllText(path), file)),
    ];

    /// <summary>Lays a folder's knowledge out in place of that of the folder before.</summary>
    /// <returns>Names of the tables that were extended.</returns>
    /// <exception cref="InvalidDataException">A file is malformed or has a column that its table does not have.</exception>
    public IReadOnlyList<string> LoadFolder(string folder)
    {
        var names = extended.Select(table => table.TableName).ToHashSet(StringComparer.Ordinal);
        foreach (var table in catalogue.Knowledge.Where(table => names.Contains(table.TableName)))
            Load(table);
        extended = In(folder, catalogue);
        foreach (var table in extended)
            Load(table);
        return [.. extended.Select(table => table.TableName)];
    }

    private void Load(KnowledgeTable table) => table.Content.LoadInto(connection, "claims", table.TableName);
}
