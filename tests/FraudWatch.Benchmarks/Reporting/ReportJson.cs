using System.Text.Json;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Reporting;

/// <summary>The report as one JSON object on one line.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Of(BenchmarkReport report) => JsonSerializer.Serialize(
        new
        {
            report.Machine,
            report.Repeats,
            report.Seed,
            Sizes = report.Sizes.Select(size => new
            {
                size.FeeLines,
                size.People,
                Comparisons = size.Comparisons.Select(Of),
                size.Stages,
            }),
        },
        Options) + "\n";

    private static object Of(Comparison comparison) => new
    {
        comparison.Work,
        comparison.Rival,
        comparison.Ratio,
        Goal = comparison.Goal.ToString(),
        comparison.Ratios,
        Ours = comparison.Median.Ours,
        Theirs = comparison.Median.Rival,
    };
}
