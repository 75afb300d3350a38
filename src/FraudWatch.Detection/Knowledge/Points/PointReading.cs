namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// What was read out of a point's text. Where the text leaves a choice, the reading is the one that accuses fewer people.
/// </summary>
internal sealed record PointReading
{
    /// <summary>1 men, 2 women: the only sex allowed.</summary>
    public int? Sex { get; init; }

    /// <summary>Inclusive.</summary>
    public int? AgeFromDays { get; init; }

    /// <summary>Exclusive.</summary>
    public int? AgeToDays { get; init; }

    /// <summary>Lowest hospital level allowed, 1 to 3.</summary>
    public int? MinLevel { get; init; }

    /// <summary>Kinds of care allowed, joined by <c>|</c>.</summary>
    public string? CareKinds { get; init; }

    /// <summary>injury or maternity.</summary>
    public string? Insurance { get; init; }

    public decimal? MaxQuantity { get; init; }

    /// <summary>hour, day, visit, stay, cycle, year or course.</summary>
    public string? Per { get; init; }

    public int? CycleDays { get; init; }

    public int? MaxDays { get; init; }

    /// <summary>course, stay or year.</summary>
    public string? DaysScope { get; init; }

    public string? GroupName { get; init; }

    /// <summary>day, visit or hours.</summary>
    public string? PairWindow { get; init; }

    /// <summary>Diseases of which the person must have one.</summary>
    public IReadOnlyList<DiagnosisRange> Diagnoses { get; init; } = [];

    /// <summary>Code prefixes of the first-line drugs of which one must have been tried.</summary>
    public IReadOnlyList<string> FirstLine { get; init; } = [];

    /// <summary>Whether rules can judge by it.</summary>
    public bool IsExecutable { get; private init; } = true;

    /// <summary>Why rules cannot judge by it; for an executable point, what a person has to check besides, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>A point whose text says nothing that claims can show.</summary>
    public static PointReading NotReadable(string reason) => new() { IsExecutable = false, Reason = reason };
}
