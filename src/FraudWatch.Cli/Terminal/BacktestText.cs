using System.Globalization;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Terminal;

/// <summary>A backtest as a rule's author reads it: both runs side by side, then what comes and what goes.</summary>
internal static class BacktestText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(BacktestReport report, TextWriter writer)
    {
        writer.WriteLine($"{report.RuleId}, version {report.Version} against the change. Nothing was published.");
        writer.WriteLine();
        var (before, after) = (report.Before, report.After);
        var table = new TextTable("", "in force", "changed") { RightAligned = { 1, 2 } };
        table.Add("findings", Number(before.Hits), Number(after.Hits));
        table.Add("institutions", Number(before.Institutions), Number(after.Institutions));
        table.Add("amount at risk (yuan)", Yuan(before.Amount), Yuan(after.Amount));
        AddVerdicts(table, "findings", before.ByFinding, after.ByFinding);
        AddVerdicts(table, "institutions", before.ByInstitution, after.ByInstitution);
        table.WriteTo(writer);
        writer.WriteLine();
        writer.WriteLine(string.Create(Culture, $"{report.Kept} findings stay, {report.Gained.Total} come, {report.Lost.Total} go."));
        WriteChanges("Come", report.Gained, writer);
        WriteChanges("Go", report.Lost, writer);
    }

    private static void AddVerdicts(TextTable table, string of, VerdictOverlap before, VerdictOverlap after)
    {
        table.Add($"verdicts on {of}: confirmed", Number(before.Confirmed), Number(after.Confirmed));
        table.Add($"verdicts on {of}: unfounded", Number(before.Unfounded), Number(after.Unfounded));
        table.Add($"verdicts on {of}: precision", Share(before.Precision), Share(after.Precision));
    }

    private static void WriteChanges(string heading, BacktestChanges changes, TextWriter writer)
    {
        if (changes.Total == 0)
            return;
        writer.WriteLine();
        writer.WriteLine(changes.First.Count < changes.Total ? $"{heading} (the first {changes.First.Count} of {changes.Total})" : heading);
        var table = new TextTable("finding", "institution", "person", "encounter", "settlement", "line", "day", "amount") { RightAligned = { 7 } };
        foreach (var one in changes.First)
        {
            table.Add(
                one.FindingId, one.FixmedinsCode, one.PsnNo ?? "", one.MdtrtId ?? "", one.SetlId ?? "", one.BkkpSn ?? "",
                one.OccurredOn.ToString("yyyy-MM-dd", Culture), one.AmountAtRisk is { } amount ? Yuan(amount) : "");
        }

        table.WriteTo(writer);
    }

    private static string Number(long number) => number.ToString(Culture);

    private static string Yuan(decimal amount) => amount.ToString("N2", Culture);

    private static string Share(double? share) => share is { } value ? value.ToString("P1", Culture) : "-";
}
