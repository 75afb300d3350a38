namespace FraudWatch.Core.Benefits;

/// <summary>For whom and where a term applies; an empty list or null asks nothing.</summary>
public sealed record BenefitCondition
{
    /// <summary>local, outside.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>township, county, city, province: the authority above the institution.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>Hospital levels 1 to 3, 0 for ungraded.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>active, retired, veteran, minor, resident.</summary>
    public required IReadOnlyList<string> Persons { get; init; }

    /// <summary>Contribution tiers (clct_grde) without leading zeros.</summary>
    public required IReadOnlyList<string> Tiers { get; init; }

    /// <summary>Insurance codes, where one policy covers several.</summary>
    public required IReadOnlyList<string> Insurance { get; init; }

    /// <summary>Types of delivery (matn_type).</summary>
    public required IReadOnlyList<string> Deliveries { get; init; }

    /// <summary>Whether care elsewhere was filed; emergencies count as filed.</summary>
    public bool? IsFiled { get; init; }

    /// <summary>Least full years of unbroken enrolment.</summary>
    public int? MinYears { get; init; }

    /// <summary>Fewer than so many full years.</summary>
    public int? MaxYears { get; init; }

    /// <summary>From which stay of the year on.</summary>
    public int? MinStayNo { get; init; }
}
