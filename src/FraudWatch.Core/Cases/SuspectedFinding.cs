using FraudWatch.Core.Findings;

namespace FraudWatch.Core.Cases;

/// <summary>A queued finding as it is handed over to casework: the finding itself, and what ties it to others.</summary>
public sealed record SuspectedFinding
{
    /// <summary>32 hex digits; the same input gives the same id.</summary>
    public required string FindingId { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    /// <summary>Family of the rule, which is the scheme of its cases.</summary>
    public required string Family { get; init; }

    /// <summary>What one finding of the rule is about: stay, fee_line, person, …</summary>
    public required string Grain { get; init; }

    public required Severity Severity { get; init; }

    public required string FixmedinsCode { get; init; }

    /// <summary>Name of the institution; null when no register knows it.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>Administrative division (admdvs) of the institution; null when unknown.</summary>
    public string? Region { get; init; }

    public string? PsnNo { get; init; }

    /// <summary>Encounters, the accused one first, separated by a bar.</summary>
    public string? MdtrtId { get; init; }

    /// <summary>Settlements, the accused one first, separated by a bar.</summary>
    public string? SetlId { get; init; }

    /// <summary>Fee lines, the accused one first, separated by a bar.</summary>
    public string? BkkpSn { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>Yuan; null for a lead.</summary>
    public decimal? AmountAtRisk { get; init; }

    /// <summary>Yuan that the fund paid of it.</summary>
    public decimal? FundAtRisk { get; init; }

    public required string SentenceZh { get; init; }

    public required string SentenceEn { get; init; }

    /// <summary>JSON object.</summary>
    public required string Evidence { get; init; }

    public string? Duty { get; init; }

    public string? Liability { get; init; }

    /// <summary>JSON object of the parameter values that judged it.</summary>
    public required string Parameters { get; init; }

    /// <summary>Number of batches in the lake when the rule ran.</summary>
    public required long Watermark { get; init; }

    /// <summary>Names the texts of the rule as they were; null when none were kept.</summary>
    public string? Definition { get; init; }

    /// <summary>Chance, 0 to 1, that an inspection confirms what this rule says here.</summary>
    public required double Probability { get; init; }

    /// <summary>Physician in charge of the accused encounter; null when unknown or a shared code.</summary>
    public string? Physician { get; init; }

    /// <summary>Keyed hash of the person's phone; null when unknown or a shared number.</summary>
    public string? PhoneKey { get; init; }

    /// <summary>Bed of the accused stay within its department; null when there is none.</summary>
    public string? Bed { get; init; }
}
