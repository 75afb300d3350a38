namespace FraudWatch.Server.Jobs;

/// <summary>How far a run is.</summary>
/// <param name="Step">What it is at, without personal data.</param>
/// <param name="Done">How much of that is done, 0 to 1; null when unknown.</param>
public sealed record JobProgress(string Step, double? Done);
