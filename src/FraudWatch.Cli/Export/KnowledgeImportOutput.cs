using System.Globalization;
using FraudWatch.Detection.Knowledge;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>knowledge import</c> prints: counts, and the first of the rows that were left out.</summary>
internal sealed record KnowledgeImportOutput(
    string Table, int Read, int Usable, int SkippedRows, IReadOnlyList<SkippedRow> Skipped, IReadOnlyDictionary<string, int> UnknownClasses,
    int Added, int NewVersions, int Corrected, int Unchanged, int Contradicting, IReadOnlyList<DroppedPoints> DroppedByUpdate)
{
    private const int ShownRows = 100;

    public static KnowledgeImportOutput From(ImportReport report) => new(
        report.Table, report.Read, report.Usable, report.Skipped.Count, [.. report.Skipped.Take(ShownRows)], report.UnknownClasses,
        report.Added, report.NewVersions, report.Corrected, report.Unchanged, report.Contradicting, report.DroppedByUpdate);

    public static void WriteText(ImportReport report, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Read:N0} rows read, {report.Usable:N0} usable, {report.Skipped.Count:N0} left out."));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Table}: {report.Added:N0} new, {report.NewVersions:N0} new versions, {report.Corrected:N0} corrected, {report.Unchanged:N0} known already, {report.Contradicting:N0} contradicting an earlier row of the file."));
        foreach (var row in report.Skipped.Take(ShownRows))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {row.Line}: {row.Reason}"));
        if (report.Skipped.Count > ShownRows)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {report.Skipped.Count - ShownRows:N0} more"));
        foreach (var dropped in report.DroppedByUpdate)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  class {dropped.ClassNumber} {dropped.ClassName}: the update leaves out {dropped.Dropped:N0} of {dropped.Before:N0} points; {dropped.Ended:N0} of them ended."));
    }
}
