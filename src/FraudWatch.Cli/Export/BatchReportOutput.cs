using System.Globalization;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Cli.Export;

/// <summary>A batch report as <c>ingest --json</c> prints it; the text form is a table for people.</summary>
internal sealed record BatchReportOutput(
    string Batch, IReadOnlyDictionary<string, TableCounts> Tables, double Seconds, IReadOnlyList<BatchFileOutput> Files)
{
    public static BatchReportOutput From(BatchReport report) => new(
        report.Batch, report.Tables, Math.Round(report.Seconds, 3),
        [.. report.Files.Select(f => new BatchFileOutput(f.File, Word(f.Status), f.Tables, f.Reason, f.IgnoredColumns))]);

    public static void WriteText(BatchReport report, TextWriter writer)
    {
        var table = new TextTable("table", "read", "accepted", "quarantined", "duplicate") { RightAligned = { 1, 2, 3, 4 } };
        foreach (var (name, counts) in report.Tables.OrderBy(t => t.Key, StringComparer.Ordinal))
            table.Add(name, Text(counts.Read), Text(counts.Accepted), Text(counts.Quarantined), Text(counts.Duplicate));
        table.WriteTo(writer);
        foreach (var file in report.Files.Where(f => f.Status == FileStatus.NotRecognised))
            writer.WriteLine($"{file.File}: {file.Reason}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"batch {report.Batch}, {report.Seconds:N1} s"));
        if (report.Tables.Values.Any(t => t.Quarantined > 0))
            writer.WriteLine($"store quarantine --batch {report.Batch} lists the rows that could not be read, with the reasons.");
    }

    private static string Word(FileStatus status) => status switch
    {
        FileStatus.Loaded => "loaded",
        FileStatus.Failed => "failed",
        _ => "not_recognised",
    };

    private static string Text(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
