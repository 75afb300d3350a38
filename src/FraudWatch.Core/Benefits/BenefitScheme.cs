namespace FraudWatch.Core.Benefits;

/// <summary>What a policy pays for one kind of care: inpatient, a chronic disease, negotiated drugs, large instruments...</summary>
public sealed record BenefitScheme
{
    public required string Id { get; init; }

    /// <summary>Kinds of care (claims.settlement.care_kind).</summary>
    public required IReadOnlyList<string> Care { get; init; }

    /// <summary>National med_type codes within that care; empty for all.</summary>
    public required IReadOnlyList<string> MedTypes { get; init; }

    /// <summary>Kinds of institution by the authority above them; empty for all.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>Words one of which the disease of the settlement must contain; empty for all.</summary>
    public required IReadOnlyList<string> Diseases { get; init; }

    /// <summary>Lines that the scheme singles out of a settlement; empty for a scheme that takes whole settlements.</summary>
    public required IReadOnlyList<BenefitItem> Items { get; init; }

    /// <summary>Share of the in-scope amount that the person bears first outside the insured area, 0 to 1.</summary>
    public required decimal OwnFirstOutside { get; init; }

    /// <summary>Whether the share taken first for class B items counts as in scope again.</summary>
    public required bool RestoresPreself { get; init; }

    /// <summary>stay, bill (each settlement), year, half_year or none.</summary>
    public required string DeductiblePer { get; init; }

    /// <summary>year or stay: over what the bands add up.</summary>
    public required string BandOver { get; init; }

    /// <summary>all: the deductible fills the lowest band; after_deductible: it does not count.</summary>
    public required string BandCounts { get; init; }

    /// <summary>Schemes of one policy that share a name add up together.</summary>
    public required string Accumulator { get; init; }

    /// <summary>Whether what it leaves to the person counts for serious-illness insurance and aid.</summary>
    public required bool IsSharedFurther { get; init; }

    public required IReadOnlyList<BenefitBand> Bands { get; init; }

    /// <summary>Deductibles, ratios, adjustments, fixed sums and caps.</summary>
    public required IReadOnlyList<BenefitTerm> Terms { get; init; }
}
