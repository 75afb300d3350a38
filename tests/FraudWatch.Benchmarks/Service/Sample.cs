namespace FraudWatch.Benchmarks.Service;

/// <summary>One answer.</summary>
/// <param name="Name">What was asked for.</param>
/// <param name="Status">HTTP status; 0 when there was none.</param>
/// <param name="Milliseconds">From when it was due.</param>
internal sealed record Sample(string Name, int Status, double Milliseconds);
