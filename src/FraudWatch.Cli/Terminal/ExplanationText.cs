using System.Globalization;
using System.Text.Json;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Terminal;

/// <summary>A finding as an inspector reads it: what is suspected, on which clause, judged how, and from which claims.</summary>
internal static class ExplanationText
{
    public static void Write(RuleExplanation explanation, TextWriter writer)
    {
        WriteHead(explanation, writer);
        WriteClauses(explanation.Duty, "Duty on that day", writer);
        WriteClauses(explanation.Liability, "Liability on that day", writer);
        WriteObject(explanation.Finding.Parameters, "Parameters", writer);
        WriteObject(explanation.Finding.Evidence, "Evidence", writer);
        WriteList(explanation.Rule.FalsePositives, "Not to be mistaken for", writer);
        WriteList(explanation.Rule.Triage, "Triage", writer);
        foreach (var table in explanation.Involved)
            WriteRows(table, $"claims.{table.Title}", writer);
        if (explanation.Recreation is { } recreation)
            WriteRecreation(recreation, writer);
    }

    private static void WriteRecreation(Recreation recreation, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(recreation.Found
            ? "Made again from the rule as it was when it was published: the same finding."
            : $"It could not be made again: {recreation.Reason}.");
        foreach (var criterion in recreation.Criteria)
        {
            var of = criterion.Key is null ? "all rows" : $"by {criterion.Key}";
            WriteRows(criterion.Rows, $"{criterion.Rows.Title}: {criterion.Rows.Total} rows, {of}{(criterion.Comment.Length == 0 ? "" : $". {criterion.Comment}")}", writer);
        }
    }

    private static void WriteHead(RuleExplanation explanation, TextWriter writer)
    {
        var finding = explanation.Finding;
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine($"{finding.FindingId}  {explanation.Rule.Title.Zh}  {explanation.Rule.Title.En}");
        writer.WriteLine(string.Create(c,
            $"{finding.RuleId} version {finding.RuleVersion}, {finding.Severity.Letter()}, institution {finding.FixmedinsCode}, {finding.OccurredOn:yyyy-MM-dd}, after {finding.Watermark} batches"));
        if (explanation.RuleHasChanged)
            writer.WriteLine($"The rule has changed since: it is now version {explanation.Rule.Version}.");
        writer.WriteLine(finding.AmountAtRisk is { } amount
            ? string.Create(c, $"amount at risk {amount:N2} yuan, of it paid by the fund {finding.FundAtRisk ?? 0:N2}")
            : "a lead: no amount is claimed");
        writer.WriteLine();
        writer.WriteLine(finding.SentenceZh);
        writer.WriteLine(finding.SentenceEn);
    }

    private static void WriteClauses(IReadOnlyList<Clause> clauses, string heading, TextWriter writer) =>
        WriteList([.. clauses.Select(clause => $"{clause.Citation}{(clause.Quote.Length == 0 ? "" : $"：{clause.Quote}")}")], heading, writer);

    private static void WriteObject(string json, string heading, TextWriter writer)
    {
        using var document = JsonDocument.Parse(json);
        WriteList([.. document.RootElement.EnumerateObject().Select(value => $"{value.Name} = {value.Value}")], heading, writer);
    }

    private static void WriteList(IReadOnlyList<string> lines, string heading, TextWriter writer)
    {
        if (lines.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine(heading);
        foreach (var line in lines)
            writer.WriteLine($"  {line}");
    }

    private static void WriteRows(ExplanationTable rows, string heading, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(rows.Rows.Count < rows.Total ? $"{heading} (the first {rows.Rows.Count} of {rows.Total} rows)" : heading);
        var table = new TextTable([.. rows.Columns]);
        foreach (var row in rows.Rows)
            table.Add([.. row.Select(value => value ?? "")]);
        table.WriteTo(writer);
    }
}
