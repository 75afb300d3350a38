using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Detection.Knowledge;

/// <summary>What a bureau imported, together with the tables that ship with the product: the knowledge that rules run on.</summary>
public static class ImportedKnowledge
{
    /// <summary>The shipped tables with the imported versions and points in them.</summary>
    /// <param name="shipped">The tables of the rule catalogue.</param>
    /// <param name="data">The data folder that knowledge was imported into; nothing changes where none was.</param>
    /// <param name="day">Day whose versions of whole tables are in force. Points carry their own days and are all there.</param>
    /// <exception cref="InvalidDataException">An imported file was damaged.</exception>
    public static IReadOnlyList<KnowledgeTable> Over(IReadOnlyList<KnowledgeTable> shipped, DataFolder data, DateOnly day)
    {
        var folder = KnowledgeFolder.Of(data);
        var tables = BureauTables.Over(shipped, folder, day);
        return File.Exists(folder.Points) ? new PointRows(new TermBook(tables)).AddTo(tables, PointBook.Load(folder)) : tables;
    }
}
