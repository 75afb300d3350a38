using System.Globalization;
using System.Text;
using FraudWatch.Benchmarks.Service;

namespace FraudWatch.Benchmarks.National;

/// <summary>What came back under load.</summary>
internal sealed record NationalReport(NationalOptions Options, IReadOnlyList<PatientCall> Calls, IReadOnlyList<Sample> Samples, IReadOnlyCollection<HospitalAnswer> Answers)
{
    /// <summary>Rules that were asked, and of how many persons the history was there.</summary>
    public required (int Rules, long Persons) Judge { get; init; }

    /// <summary>Milliseconds from when the service listened until it answered the first call.</summary>
    public required double FirstAnswer { get; init; }

    /// <summary>Collections of garbage under load, and the milliseconds for which they stopped the process.</summary>
    public required (int Collections, double Milliseconds) Paused { get; init; }

    /// <summary>Processor time of service and hospitals together under load.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Bytes that service and hospitals together allocated under load.</summary>
    public required long Allocated { get; init; }

    /// <summary>Times of answers by transaction, then what the answers held.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var line = (FormattableString words) => text.AppendLine(words.ToString(CultureInfo.InvariantCulture));
        line($"{Options.Rate} calls a second for {Options.Seconds} s, {Judge.Rules} rules, {Options.Longest} % of the calls about the longest of {Judge.Persons:N0} histories; times from when a call was due (ms)");
        line($"first call answered {FirstAnswer:N0} ms after the start");
        line($"{"transaction",-14}{"n",8}{"p50",9}{"p95",9}{"p99",9}{"max",9}");
        foreach (var group in Samples.GroupBy(sample => sample.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            Line(text, group.Key, group);
        Line(text, "both", Samples);
        line($"5xx or no answer: {Samples.Count(sample => sample.Status is 0 or >= 500)} of {Samples.Count}");
        line($"answered: {Answers.Count(answer => answer.IsDone):N0}, violations: {Answers.Sum(answer => answer.Violations):N0} in {Answers.Count(answer => answer.Violations > 0):N0} answers");
        line($"processor time: {Processor.TotalMilliseconds / Samples.Count:0.0} ms a call, the sending included; allocated: {Allocated / 1e6 / Samples.Count:0.0} MB a call");
        line($"orders of a visit: {Spread(Calls.Select(call => call.Orders))}; fee lines of a patient in the store: {Spread(Calls.Select(call => call.History))}");
        line($"bytes of a call: {Spread(Calls.Select(call => call.Body.Length))}; of an answer: {Spread(Answers.Select(answer => answer.Bytes))}");
        line($"garbage was collected {Paused.Collections:N0} times, for which the process stood still {Paused.Milliseconds:N0} ms in all");
        foreach (var fault in Answers.Where(answer => answer.Fault is not null).GroupBy(answer => answer.Fault).OrderByDescending(same => same.Count()).Take(5))
            line($"not judged: {fault.Count():N0} x {fault.Key}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, IEnumerable<Sample> samples)
    {
        var times = samples.Select(sample => sample.Milliseconds).Order().ToArray();
        text.AppendLine(CultureInfo.InvariantCulture, $"{name,-14}{times.Length,8}{At(times, 0.5),9:0.0}{At(times, 0.95),9:0.0}{At(times, 0.99),9:0.0}{At(times, 1),9:0.0}");
    }

    private static string Spread(IEnumerable<int> numbers)
    {
        var sorted = numbers.Select(number => (double)number).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"median {At(sorted, 0.5):N0}, 95 % at most {At(sorted, 0.95):N0}, most {At(sorted, 1):N0}");
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
