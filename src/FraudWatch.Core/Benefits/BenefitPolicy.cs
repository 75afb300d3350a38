namespace FraudWatch.Core.Benefits;

/// <summary>The benefits of one insured area, as one published text grants them: a region of its own with effective dates.</summary>
public sealed record BenefitPolicy
{
    /// <summary>The file's name, e.g. <c>luzhou-residents-2015</c>.</summary>
    public required string Id { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>Six-digit division of the insured; those from 99 are invented, for texts that name no place.</summary>
    public required string Admdvs { get; init; }

    /// <summary>National insurance codes (insutype).</summary>
    public required IReadOnlyList<string> Insurance { get; init; }

    /// <summary>First day of service that it governs.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day that it no longer governs; null while in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where it is published: document and part.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What the text leaves open and how it is read here, as sentences.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Whether an amount can depend on an assumption; then no difference is definite.</summary>
    public required bool IsAssumed { get; init; }

    public required BenefitEntry Entry { get; init; }

    public required IReadOnlyList<BenefitScheme> Schemes { get; init; }

    /// <summary>Serious-illness insurance and aid, on what the schemes leave to the person.</summary>
    public required IReadOnlyList<BenefitLayer> Layers { get; init; }
}
