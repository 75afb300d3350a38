namespace FraudWatch.Core.Benefits;

/// <summary>An amount or a ratio under a condition. Of several of one kind the first whose condition is met applies.</summary>
public sealed record BenefitTerm
{
    /// <summary>deductible, ratio, adjustment (these add up), fixed, scheme_cap, pool_cap, large_cap.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a ratio; null otherwise.</summary>
    public int? Band { get; init; }

    public required BenefitCondition Condition { get; init; }

    /// <summary>Yuan or a share; null where the text does not say.</summary>
    public decimal? Value { get; init; }

    /// <summary>The standard deductible of the settlement, times the value, where the text refers to another one.</summary>
    public bool IsAsSettled { get; init; }

    /// <summary>An adjustment granted anew after every so many years of unbroken enrolment.</summary>
    public int? StepYears { get; init; }

    /// <summary>Greatest sum of such an adjustment.</summary>
    public decimal? AtMost { get; init; }
}
