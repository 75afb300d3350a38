using System.Globalization;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Knowledge;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>knowledge report</c> prints for people.</summary>
internal static class KnowledgeReportText
{
    private const int ShownReasons = 5;

    public static void Write(KnowledgeReport report, TextWriter writer)
    {
        var table = new TextTable("class", "name", "points", "versions", "executable") { RightAligned = { 0, 2, 3, 4 } };
        foreach (var one in report.Classes)
            table.Add(Number(one.Number), one.Name, Number(one.Points), Number(one.Versions), Number(one.Executable));
        table.Add("", "", Number(report.Points), Number(report.Versions), Number(report.Executable));
        table.WriteTo(writer);
        foreach (var one in report.Classes)
        {
            foreach (var reason in one.Reasons.Take(ShownReasons))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  class {one.Number}: {reason.Points:N0} points need a person: {reason.Reason}"));
            if (one.Reasons.Count > ShownReasons)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  class {one.Number}: and {one.Reasons.Count - ShownReasons:N0} more reasons (--json lists them all)"));
        }

        foreach (var version in report.Tables)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  table {version.Table}: {version.Rows:N0} rows from {version.ValidFrom:yyyy-MM-dd}, {(version.Replaces ? "in place of the shipped ones" : "added")}"));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
