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
