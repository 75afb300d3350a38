using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>A table of knowledge (item pairs, organ-bound codes...) that rules read as <c>claims.knowledge_NAME</c>.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Header and rows.</param>
/// <param name="Prefix">What its table is called before the name.</param>
public sealed record KnowledgeTable(string Name, CsvTable Content, string Prefix = "knowledge_")
{
    /// <summary>Table name in the schema claims.</summary>
    public string TableName => Prefix + Name;

    /// <summary>This table with further rows, which may bring only some of its columns; the others are empty in them.</summary>
    /// <exception cref="InvalidDataException">A column is none of this table's.</exception>
    public KnowledgeTable With(CsvTable further)
    {
        var brought = further.Columns.Select(column => column.Name).ToList();
        if (brought.FirstOrDefault(name => Content.Columns.All(column => column.Name != name)) is { } stray)
            throw new InvalidDataException($"{TableName}.csv: {TableName} has no column '{stray}'.");
        var places = Content.Columns.Select(column => brought.IndexOf(column.Name)).ToList();
        var rows = further.Rows.Select(row => (IReadOnlyList<string?>)[.. places.Select(place => place < 0 ? null : row[place])]);
        return this with { Content = CsvTable.Of(Content.Columns, [.. Content.Rows, .. rows]) };
    }
}
