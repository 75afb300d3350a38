using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Takes a publication into a data folder. Its header says what it is; nothing is kept of a file that cannot be used.</summary>
public static class ImportKnowledge
{
    /// <summary>Imports one file. A second time it changes nothing.</summary>
    /// <param name="data">The data folder; the caller owns its lock.</param>
    /// <param name="file">A CSV: published points, or rows of a knowledge table.</param>
    /// <param name="options">Dates, region, and what becomes of what was there.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is too large, no text, or of no known shape.</exception>
    public static ImportReport Run(DataFolder data, string file, ImportOptions options, CancellationToken cancellation = default)
    {
        var records = new CsvRecords(PublishedText.Read(file)).Read().ToList();
        if (records is not [{ Problem: null } header, .. var rows])
            throw new InvalidDataException($"{file} is empty, or its first line is no header.");
        cancellation.ThrowIfCancellationRequested();
        var folder = KnowledgeFolder.Of(data);
        var today = DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);
        var shipped = RuleCatalogue.Load().Knowledge;
        if (TableShape.Recognise(header.Fields, shipped) is { } shape)
            return new TableImport(folder, options, today).Run(shape, rows);
        return PointHeader.Recognise(header.Fields) is { } columns
            ? new PointImport(folder, options, today).Run(columns, rows, cancellation)
            : throw new InvalidDataException(Unknown(file, shipped));
    }

    private static string Unknown(string file, IReadOnlyList<KnowledgeTable> shipped) =>
        $"{file}: its header is neither that of published points (rule_class or gz_code, item_code, constraint) nor that of a knowledge table. "
        + $"Knowledge tables: {string.Join("; ", shipped.Select(table => $"{table.Name} ({string.Join(',', table.Content.Columns.Select(column => column.Name))})"))}.";
}
