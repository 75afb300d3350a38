using System.Globalization;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>run</c> did: seconds per stage, each rule with its findings or why it did not run, and the model in charge.</summary>
internal sealed record PipelineReportOutput(IReadOnlyList<StageTiming> Stages, IReadOnlyList<RuleOutcome>? Rules, ModelRun? Model)
{
    public static PipelineReportOutput From(PipelineReport report) => new(report.Stages, report.Rules?.Rules, report.Model);

    public static void WriteText(PipelineReport report, TextWriter writer)
    {
        foreach (var stage in report.Stages)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Stage,-10} {stage.Seconds,7:N1} s"));
        if (report.Model is { } model)
            writer.WriteLine($"model {model.Model} scored {model.Institutions} institutions; the rating {(model.IsUsed ? "uses its probability" : "does not use it: it was no better on institutions it had not seen")}");
        if (report.Rules is null)
            return;

        writer.WriteLine();
        var table = new TextTable("rule", "findings", "of", "seconds", "") { RightAligned = { 1, 2, 3 } };
        foreach (var rule in report.Rules.Rules)
            table.Add(rule.RuleId, Text(rule.Findings), Text(rule.Denominator), rule.Seconds.ToString("N2", CultureInfo.InvariantCulture), Remark(rule));
        table.WriteTo(writer);
    }

    /// <summary>Says what has moved since the model in charge was trained.</summary>
    public static void WarnOfDrift(PipelineReport report, TextWriter errors)
    {
        foreach (var warning in report.Model?.Warnings ?? [])
            errors.WriteLine($"Drift: {warning}.");
    }

    /// <summary>Names the rules that broke; they do not stop the others, but a run with one is not a success.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool ReportFailures(PipelineReport report, TextWriter errors)
    {
        var failed = report.Rules?.Rules.Where(rule => rule.Failed).ToArray() ?? [];
        foreach (var rule in failed)
            errors.WriteLine($"The rule {rule.RuleId} failed and its earlier findings stay: {rule.Reason}");
        return failed.Length > 0;
    }

    private static string Remark(RuleOutcome rule) =>
        rule.Failed ? $"failed: {rule.Reason}" : rule.Runnable ? "" : $"not runnable: {rule.Reason}";

    private static string Text(long? n) => n?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
