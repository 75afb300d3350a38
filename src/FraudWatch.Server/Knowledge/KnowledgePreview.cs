using FraudWatch.Detection.Knowledge;

namespace FraudWatch.Server.Knowledge;

/// <summary>What an import would do, found by doing it to a copy.</summary>
/// <param name="Table">The knowledge table that the rows go to: point for published points.</param>
/// <param name="Read">Rows in the file.</param>
/// <param name="Usable">Rows that say something.</param>
/// <param name="Skipped">Rows left out.</param>
/// <param name="FirstSkipped">The first of them, with their lines and reasons.</param>
/// <param name="UnknownClasses">Names of classes that are none of the official ones, with their rows.</param>
/// <param name="Added">Points or rows that were not known.</param>
/// <param name="NewVersions">Points that say something else from a later day on.</param>
/// <param name="Corrected">Versions whose text is corrected for the same day.</param>
/// <param name="Unchanged">Points or rows that were known and say the same.</param>
/// <param name="Contradicting">Rows that contradict an earlier row of the file.</param>
/// <param name="Dropped">By class: points that the file's own update leaves out.</param>
/// <param name="Classes">The classes that change, as they are afterwards: points, how many are executable, and why the others need a person.</param>
public sealed record KnowledgePreview(
    string Table, int Read, int Usable, int Skipped, IReadOnlyList<SkippedRow> FirstSkipped, IReadOnlyDictionary<string, int> UnknownClasses,
    int Added, int NewVersions, int Corrected, int Unchanged, int Contradicting, IReadOnlyList<DroppedPoints> Dropped, IReadOnlyList<ClassKnowledge> Classes)
{
    private const int Shown = 20;

    internal static KnowledgePreview Of(ImportReport report, KnowledgeReport before, KnowledgeReport after)
    {
        var known = before.Classes.ToDictionary(one => one.Number, one => (one.Points, one.Versions, one.Executable));
        return new KnowledgePreview(
            report.Table, report.Read, report.Usable, report.Skipped.Count, [.. report.Skipped.Take(Shown)], report.UnknownClasses,
            report.Added, report.NewVersions, report.Corrected, report.Unchanged, report.Contradicting, report.DroppedByUpdate,
            [.. after.Classes.Where(one => known.GetValueOrDefault(one.Number) != (one.Points, one.Versions, one.Executable))]);
    }
}
