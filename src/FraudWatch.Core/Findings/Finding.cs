namespace FraudWatch.Core.Findings;

/// <summary>One suspicion raised by a rule (疑点). Until a person decides it is suspected, never established.</summary>
public record Finding
{
    /// <summary>Hash of rule, version and keys (32 hex digits): the same input gives the same id.</summary>
    public required string FindingId { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required string FixmedinsCode { get; init; }

    public string? PsnNo { get; init; }

    /// <summary>Encounters, the accused one first, separated by a bar.</summary>
    public string? MdtrtId { get; init; }

    public string? SetlId { get; init; }

    /// <summary>Fee lines, the accused one first, separated by a bar.</summary>
    public string? BkkpSn { get; init; }

    /// <summary>The service date, which decides the parameters and the clause in force.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Yuan, on the in-scope amount; null for a lead.</summary>
    public decimal? AmountAtRisk { get; init; }

    /// <summary>Yuan that the fund paid of <see cref="AmountAtRisk"/>.</summary>
    public decimal? FundAtRisk { get; init; }

    /// <summary>What the inspector reads, in Chinese.</summary>
    public required string SentenceZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string SentenceEn { get; init; }

    /// <summary>JSON object of the rule's further columns; <c>first_look</c> names the ones to read first.</summary>
    public required string Evidence { get; init; }

    /// <summary>Duty broken, as in force on the service date; null when the rule names none for that day.</summary>
    public string? Duty { get; init; }

    /// <summary>Clause that punishes, as in force on the service date.</summary>
    public string? Liability { get; init; }

    /// <summary>JSON object of the parameter values that judged it.</summary>
    public required string Parameters { get; init; }

    /// <summary>Number of batches in the lake when the rule ran.</summary>
    public required long Watermark { get; init; }

    /// <summary>Names the texts of the rule as they were, kept beside the lake; null when none were kept.</summary>
    public string? Definition { get; init; }
}
