namespace FraudWatch.Core.Inspections;

/// <summary>An institution that a draw may choose.</summary>
public sealed record Candidate
{
    public required string FixmedinsCode { get; init; }

    /// <summary>Its name, empty where none is known.</summary>
    public required string FixmedinsName { get; init; }

    /// <summary>hospital, clinic, pharmacy or other.</summary>
    public required string Kind { get; init; }

    /// <summary>The administrative division (admdvs) in which it is inspected; empty where none is known.</summary>
    public required string Area { get; init; }

    /// <summary>How much it weighs in the risk share, at least 1: the expected recovery in whole yuan.</summary>
    public required long Weight { get; init; }
}
