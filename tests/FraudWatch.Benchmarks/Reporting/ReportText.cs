using System.Globalization;
using System.Text;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Reporting;

/// <summary>The report as tables: ratios first, then what is behind them.</summary>
internal static class ReportText
{
    /// <summary>Parts shown of a piece of work, the slowest first; JSON has all.</summary>
    private const int PartsShown = 6;

    public static string Of(BenchmarkReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Machine}");
        Line(text, $"Seed {report.Seed}; each ratio is the median of {report.Repeats} pairs, seconds and peak memory are of that pair.");
        foreach (var size in report.Sizes)
            Add(text, size);
        return text.ToString();
    }

    private static void Add(StringBuilder text, SizeReport size)
    {
        Line(text, $"");
        Line(text, $"{size.FeeLines:N0} fee lines, {size.People:N0} people");
        Line(text, $"{"",-22}{"ratio",6}  {"goal",-14}{"seconds",9}{"bare",9}{"peak MB",9}{"bare",9}  all ratios");
        foreach (var one in size.Comparisons)
        {
            var (ours, bare) = one.Median;
            Line(text, $"{one.Work,-22}{one.Ratio,6:0.00}  {one.Goal,-14}{ours.Seconds,9:0.00}{bare.Seconds,9:0.00}{Megabytes(ours),9:N0}{Megabytes(bare),9:N0}  {Joined(one.Ratios)}");
        }

        foreach (var stage in size.Stages)
            Line(text, $"{stage.Stage,-22}{"-",6}  {"-",-14}{stage.Cost.Seconds,9:0.00}{"-",9}{Megabytes(stage.Cost),9:N0}{"-",9}");
        foreach (var one in size.Comparisons)
            AddParts(text, one.Work, one.Median.Ours, one.Median.Rival);
        foreach (var stage in size.Stages)
            AddParts(text, stage.Stage, stage.Cost, null);
    }

    private static void AddParts(StringBuilder text, string work, Measurement ours, Measurement? rival)
    {
        Line(text, $"  {work}: {Slowest(ours)}");
        if (rival is not null)
            Line(text, $"  {"",4}bare: {Slowest(rival)}");
        if (ours.ProcessorSeconds is { } mine && rival?.ProcessorSeconds is { } theirs)
            Line(text, $"  {"",4}of all cores: {mine:0.00} s, bare {theirs:0.00} s, ratio {mine / theirs:0.00}");
    }

    private static string Slowest(Measurement measured)
    {
        var shown = measured.Parts.OrderByDescending(part => part.Value).Take(PartsShown).ToList();
        var rest = measured.Seconds - shown.Sum(part => part.Value);
        // What is left after rounding is no part.
        var all = rest < 0.005 ? shown : shown.Append(new KeyValuePair<string, double>("rest", rest));
        return string.Join(", ", all.Select(part => Invariant($"{part.Key} {part.Value:0.00} s")));
    }

    private static double Megabytes(Measurement measured) => measured.PeakBytes / 1e6;

    private static string Joined(IEnumerable<double> ratios) => string.Join(" ", ratios.Select(ratio => Invariant($"{ratio:0.00}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(Invariant(line).TrimEnd()).Append('\n');
}
