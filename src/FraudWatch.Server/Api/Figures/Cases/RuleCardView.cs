namespace FraudWatch.Server.Api.Figures;

/// <summary>What a rule has been worth.</summary>
public sealed record RuleCardView
{
    public required string RuleId { get; init; }

    public required Words Title { get; init; }

    /// <summary>The version in the catalogue; null when the rule is gone from it.</summary>
    public int? Version { get; init; }

    public string? Status { get; init; }

    /// <summary>Findings in casework.</summary>
    public required CountView Hits { get; init; }

    /// <summary>Cases that hold one.</summary>
    public required CountView Cases { get; init; }

    /// <summary>With a final verdict.</summary>
    public required CountView Decided { get; init; }

    public required CountView Confirmed { get; init; }

    public required CountView Partly { get; init; }

    public required CountView Unfounded { get; init; }

    public required CountView NotEnoughEvidence { get; init; }

    /// <summary>Confirmed wholly or in part, of those confirmed or refuted.</summary>
    public required ShareView Precision { get; init; }

    /// <summary>Stood in the first review and fell after the institution had answered, of those decided.</summary>
    public required ShareView AppealsLost { get; init; }

    /// <summary>The last change that is known; null when there was none since the record began.</summary>
    public RuleChange? LastChange { get; init; }

    /// <summary>What the rule promises over honest claims; null when it is gone from the catalogue.</summary>
    public HonestRateView? HonestRate { get; init; }
}
