using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Knowledge;

/// <summary>The dictionaries that points are read with: knowledge tables named <c>..._term</c> and <c>indication_word</c>.</summary>
internal sealed class TermBook(IReadOnlyList<KnowledgeTable> tables)
{
    /// <summary>Rows of a dictionary by its first column, in <see cref="PlainText"/>'s spelling; the second column is the value.</summary>
    /// <exception cref="InvalidDataException">There is no such dictionary.</exception>
    public IReadOnlyDictionary<string, string> Values(string name, string column)
    {
        var content = Table(name).Content;
        var place = content.Columns.Select(one => one.Name).ToList().IndexOf(column);
        if (place < 0)
            throw new InvalidDataException($"The knowledge table {name} has no column {column}.");
        return content.Rows.DistinctBy(row => Term(row)).ToDictionary(Term, row => row[place] ?? "");
    }

    private static string Term(IReadOnlyList<string?> row) => PlainText.Of(row[0] ?? "");

    private KnowledgeTable Table(string name) => tables.FirstOrDefault(table => table.Name == name)
        ?? throw new InvalidDataException($"The knowledge table {name} is missing: points cannot be read without it.");
}
