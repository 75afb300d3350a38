namespace FraudWatch.Pipeline;

/// <summary>Which stage is at work, on what, and how much of it is done (0..1).</summary>
public sealed record PipelineProgress(string Stage, string Step, double Done);
