using System.Diagnostics.Metrics;

namespace FraudWatch.Server.Operations;

/// <summary>The instruments of the service. An area adds its own to <see cref="Meter"/>; what is on it is in <c>/metrics</c>.</summary>
public sealed class ServiceMeter : IDisposable
{
    internal const string Name = "fraudwatch";

    private readonly Histogram<double> requests;

    public ServiceMeter() => requests = Meter.CreateHistogram<double>(
        "http_request_duration_seconds", "s", "Time from the first byte of a request to the last of its answer.");

    public Meter Meter { get; } = new(Name);

    /// <param name="route">The route's template, never the address itself, which holds ids.</param>
    /// <param name="method">HTTP method.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="took">How long it took.</param>
    internal void Request(string route, string method, int status, TimeSpan took) =>
        requests.Record(took.TotalSeconds, new("route", route), new("method", method), new("status", status));

    public void Dispose() => Meter.Dispose();
}
