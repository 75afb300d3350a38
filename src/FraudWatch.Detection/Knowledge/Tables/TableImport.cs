using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Imports a file in the shape of a knowledge table as a version of it.</summary>
internal sealed class TableImport(KnowledgeFolder folder, ImportOptions options, DateOnly today)
{
    public ImportReport Run(TableShape shape, IReadOnlyList<CsvRecord> records)
    {
        var skipped = new List<SkippedRow>();
        var rows = shape.Rows(records, skipped);
        var version = new TableVersion(shape.Table.Name, options.ValidFrom ?? today, options.ReplaceTable);
        var known = Known(shape.Table, version);
        var added = rows.Count(row => !known.Contains(Joined(row)));
        if (added > 0 || options.ReplaceTable)
            Write(shape.Table, version, rows);
        return new ImportReport
        {
            Table = shape.Table.Name,
            Read = records.Count,
            Usable = records.Count - skipped.Count,
            Skipped = skipped,
            Added = added,
            Unchanged = rows.Count - added,
        };
    }

    /// <summary>Rows in force on the version's day; for a version that replaces, those of that version alone.</summary>
    private HashSet<string> Known(KnowledgeTable shipped, TableVersion version)
    {
        var file = Path.Combine(folder.Tables, version.Path);
        if (version.Replaces)
            return File.Exists(file) ? [.. version.Read(folder.Tables).Rows.Select(Joined)] : [];
        return [.. BureauTables.Over([shipped], folder, version.ValidFrom).Single().Content.Rows.Select(Joined)];
    }

    private void Write(KnowledgeTable shipped, TableVersion version, List<IReadOnlyList<string?>> rows)
    {
        var file = Path.Combine(folder.Tables, version.Path);
        var before = !version.Replaces && File.Exists(file) ? version.Read(folder.Tables).Rows : [];
        var header = shipped.Content.Columns.Select(column => column.Type == "VARCHAR" ? column.Name : $"{column.Name}:{column.Type}");
        KnowledgeFolder.Write(file, CsvText.Of(header, before.Concat(rows).DistinctBy(Joined)));
    }

    private static string Joined(IReadOnlyList<string?> row) => string.Join('\u001f', row);
}
