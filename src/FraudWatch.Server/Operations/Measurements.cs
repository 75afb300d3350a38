using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace FraudWatch.Server.Operations;

/// <summary>
/// Collects what the service's meter measures and writes it in Prometheus' text format (version 0.0.4): counters and gauges as
/// numbers, histograms as cumulative buckets.
/// </summary>
public sealed class Measurements : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), MeasuredSeries> series = new();

    public Measurements(ServiceMeter meter)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter, meter.Meter))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Everything measured until now; what is observed is observed now.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in series.GroupBy(one => one.Key.Instrument).OrderBy(family => family.Key.Name, StringComparer.Ordinal))
        {
            var name = NameOf(family.Key);
            text.Append("# HELP ").Append(name).Append(' ').Append(family.Key.Description).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(MeasuredSeries.TypeOf(family.Key)).Append('\n');
            foreach (var one in family.OrderBy(one => one.Key.Labels, StringComparer.Ordinal))
                one.Value.Write(text, name, one.Key.Labels);
        }
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        series.GetOrAdd((instrument, LabelsOf(tags)), key => new MeasuredSeries(key.Instrument)).Add(value);

    private static string NameOf(Instrument instrument) =>
        $"{ServiceMeter.Name}_{instrument.Name}" + (MeasuredSeries.TypeOf(instrument) == "counter" ? "_total" : "");

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(text.Length == 0 ? "" : ",").Append(name).Append("=\"")
                .Append(written.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');
        }
        return text.ToString();
    }
}
