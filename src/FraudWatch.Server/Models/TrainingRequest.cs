using FraudWatch.Detection.Models;

namespace FraudWatch.Server.Models;

/// <summary>How to learn from the verdicts.</summary>
public sealed record TrainingRequest
{
    /// <summary>Of every random choice: the same data and seed give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What is read of institutions.</summary>
    public FeatureInput Features { get; init; } = FeatureInput.Totals;

    /// <summary>Only confirmed violations are labels; everybody else is unlabelled.</summary>
    public bool PositiveOnly { get; init; }
}
