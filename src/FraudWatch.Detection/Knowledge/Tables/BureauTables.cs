using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Puts the versions that a bureau imported over the shipped knowledge tables.</summary>
internal static class BureauTables
{
    /// <summary>The tables as they are in force on a day.</summary>
    /// <exception cref="InvalidDataException">An imported file was damaged, or has other columns than the table has now.</exception>
    public static IReadOnlyList<KnowledgeTable> Over(IReadOnlyList<KnowledgeTable> shipped, KnowledgeFolder folder, DateOnly day)
    {
        var versions = TableVersion.In(folder.Tables).Where(version => version.ValidFrom <= day).ToLookup(version => version.Table);
        return [.. shipped.Select(table => versions[table.Name].Aggregate(table, (known, version) => Over(known, version, version.Read(folder.Tables))))];
    }

    private static KnowledgeTable Over(KnowledgeTable known, TableVersion version, CsvTable own)
    {
        if (!own.Columns.SequenceEqual(known.Content.Columns))
            throw new InvalidDataException($"The imported version {version.Path} has other columns than the knowledge table {known.Name} has now. Import it again in the present shape.");
        if (version.Replaces)
            return known with { Content = own };
        var there = known.Content.Rows.Select(Joined).ToHashSet();
        return known with { Content = CsvTable.Of(known.Content.Columns, [.. known.Content.Rows, .. own.Rows.Where(row => !there.Contains(Joined(row)))]) };
    }

    private static string Joined(IReadOnlyList<string?> row) => string.Join('\u001f', row);
}
