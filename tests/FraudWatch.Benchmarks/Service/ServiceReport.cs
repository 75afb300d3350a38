using System.Globalization;
using System.Text;

namespace FraudWatch.Benchmarks.Service;

/// <summary>What came back.</summary>
internal static class ServiceReport
{
    /// <summary>One line per kind of request: how many, median, 99th percentile and that against the empty endpoint's; then what stood still.</summary>
    public static string Table(string title, IReadOnlyList<Sample> samples, Stillness still)
    {
        var text = new StringBuilder();
        var empty = Percentile(samples.Where(sample => sample.Name == OfficeClient.Empty), 0.99);
        text.AppendLine(title).AppendLine(CultureInfo.InvariantCulture, $"{"request",-62}{"n",7}{"p50",9}{"p99",9}{"x empty",9}  refused or failed");
        foreach (var group in samples.GroupBy(sample => sample.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var p99 = Percentile(group, 0.99);
            var odd = string.Join(' ', group.Where(sample => sample.Status is < 200 or >= 300).GroupBy(sample => sample.Status).Select(status => $"{status.Key}: {status.Count()}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Key,-62}{group.Count(),7}{Percentile(group, 0.5),9:0.0}{p99,9:0.0}{p99 / empty,9:0.0}  {odd}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"5xx or no answer: {samples.Count(sample => sample.Status is 0 or >= 500)} of {samples.Count}");
        text.AppendLine(still.ToString());
        return text.ToString();
    }

    private static double Percentile(IEnumerable<Sample> samples, double share)
    {
        var times = samples.Select(sample => sample.Milliseconds).Order().ToArray();
        return times.Length == 0 ? double.NaN : times[Math.Min(times.Length - 1, (int)(times.Length * share))];
    }
}
