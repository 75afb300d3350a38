using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Counts what a data folder knows.</summary>
public static class ReportKnowledge
{
    /// <summary>The imported points and tables, read with the dictionaries in force on a day.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="day">Day whose versions of the dictionaries are used.</param>
    /// <exception cref="InvalidDataException">An imported file was damaged.</exception>
    public static KnowledgeReport Run(DataFolder data, DateOnly day)
    {
        var folder = KnowledgeFolder.Of(data);
        var rows = new PointRows(new TermBook(BureauTables.Over(RuleCatalogue.Load().Knowledge, folder, day)));
        var histories = PointBook.Load(folder).Histories.Select(history => rows.Of(history).ToList()).ToList();
        return new KnowledgeReport(
            histories.Count,
            histories.Sum(versions => versions.Count),
            histories.Count(versions => versions[^1].Reading.IsExecutable),
            [.. histories.GroupBy(versions => versions[0].Version.Key.ClassNumber).OrderBy(group => group.Key).Select(group => Of(group.Key, [.. group]))],
            [.. TableVersion.In(folder.Tables).Select(version => new ImportedTable(version.Table, version.ValidFrom, version.Replaces, version.Read(folder.Tables).Rows.Count))]);
    }

    /// <summary>
    /// Writes every version of every point with what was read of it, for the person who checks the reading: the columns of
    /// <c>claims.knowledge_point</c>, then the diagnosis ranges and the first-line items, each joined by blanks.
    /// </summary>
    public static void WritePoints(DataFolder data, DateOnly day, string file)
    {
        var folder = KnowledgeFolder.Of(data);
        var tables = BureauTables.Over(RuleCatalogue.Load().Knowledge, folder, day);
        var columns = tables.Single(table => table.Name == "point").Content.Columns.Select(column => column.Name).ToList();
        var rows = new PointRows(new TermBook(tables));
        var read = PointBook.Load(folder).Histories.SelectMany(rows.Of).Select(row => (IReadOnlyList<string?>)
        [
            .. columns.Select(column => row.Field(column)),
            string.Join(' ', row.Reading.Diagnoses.Select(range => range.FirstCode == range.LastCode ? range.FirstCode : $"{range.FirstCode}-{range.LastCode}")),
            string.Join(' ', row.Reading.FirstLine),
        ]);
        KnowledgeFolder.Write(file, CsvText.Of([.. columns, "diagnoses", "first_line_items"], read));
    }

    private static ClassKnowledge Of(int number, List<List<PointRow>> histories)
    {
        var official = OfficialClasses.All.Single(one => one.Number == number);
        var unread = histories.Select(versions => versions[^1]).Where(row => !row.Reading.IsExecutable).ToList();
        return new ClassKnowledge(
            number, official.Code, official.Name, histories.Count, histories.Sum(versions => versions.Count), histories.Count - unread.Count,
            [
                .. unread.GroupBy(row => row.Reading.Reason ?? "")
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new UnreadPoints(group.Key, group.Count(), group.First().Version.Constraint)),
            ]);
    }
}
