namespace FraudWatch.Pipeline;

/// <summary>How long a stage took.</summary>
public sealed record StageTiming(string Stage, double Seconds);
