namespace FraudWatch.Benchmarks.Evidence;

/// <summary>A line of the inspection list.</summary>
/// <param name="Code">Institution.</param>
/// <param name="Anomaly">Of the unsupervised score, 0..1.</param>
/// <param name="Fund">Paid by the fund (yuan): how large it is.</param>
/// <param name="Kind">Hospital, clinic, pharmacy.</param>
internal sealed record Ranked(string Code, double Anomaly, double Fund, string Kind);
