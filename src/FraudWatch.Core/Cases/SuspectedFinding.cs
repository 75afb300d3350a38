using FraudWatch.Core.Findings;

namespace FraudWatch.Core.Cases;

/// <summary>A queued finding as it is handed over to casework: the finding itself, and what ties it to others.</summary>
public sealed record SuspectedFinding : Finding
{
    /// <summary>Family of the rule, which is the scheme of its cases.</summary>
    public required string Family { get; init; }

    /// <summary>What one finding of the rule is about: stay, fee_line, person, …</summary>
    public required string Grain { get; init; }

    /// <summary>Name of the institution; null when no register knows it.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>Administrative division (admdvs) of the institution; null when unknown.</summary>
    public string? Region { get; init; }

    /// <summary>Chance, 0 to 1, that an inspection confirms what this rule says here.</summary>
    public required double Probability { get; init; }

    /// <summary>Physician in charge of the accused encounter; null when unknown or a shared code.</summary>
    public string? Physician { get; init; }

    /// <summary>Keyed hash of the person's phone; null when unknown or a shared number.</summary>
    public string? PhoneKey { get; init; }

    /// <summary>Bed of the accused stay within its department; null when there is none.</summary>
    public string? Bed { get; init; }
}
