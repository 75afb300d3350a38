using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace FraudWatch.Server.Operations;

/// <summary>The numbers of one instrument under one set of labels.</summary>
internal sealed class MeasuredSeries(Instrument instrument)
{
    /// <summary>Upper bounds in seconds: from a cached answer to a long report.</summary>
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock changing = new();
    private readonly string type = TypeOf(instrument);
    private readonly long[] buckets = new long[Bounds.Length];
    private double sum;
    private long count;

    public static string TypeOf(Instrument instrument) => instrument.GetType().GetGenericTypeDefinition() switch
    {
        var type when type == typeof(Histogram<>) => "histogram",
        var type when type == typeof(Counter<>) => "counter",
        _ => "gauge",
    };

    public void Add(double value)
    {
        lock (changing)
        {
            count++;
            sum = type == "gauge" ? value : sum + value;
            var bucket = Array.FindIndex(Bounds, bound => value <= bound);
            if (bucket >= 0)
                buckets[bucket]++;
        }
    }

    public void Write(StringBuilder text, string name, string labels)
    {
        lock (changing)
        {
            if (type == "histogram")
                WriteHistogram(text, name, labels);
            else
                Line(text, name, labels, sum);
        }
    }

    private void WriteHistogram(StringBuilder text, string name, string labels)
    {
        var separator = labels.Length == 0 ? "" : ",";
        var below = 0L;
        for (var i = 0; i < Bounds.Length; i++)
        {
            below += buckets[i];
            Line(text, name + "_bucket", $"{labels}{separator}le=\"{Number(Bounds[i])}\"", below);
        }
        Line(text, name + "_bucket", $"{labels}{separator}le=\"+Inf\"", count);
        Line(text, name + "_sum", labels, sum);
        Line(text, name + "_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
