using FraudWatch.Casework.People;

namespace FraudWatch.Server.Api.Persons;

/// <summary>An insured person without name or number, and what their claims add up to at the institutions that the reader sees.</summary>
public sealed record PersonProfile
{
    public required PersonRef Person { get; init; }

    /// <summary>The number in the clear, for as long as an unmasking lasts; else null.</summary>
    public string? PsnNo { get; init; }

    /// <summary>1 male, 2 female; null where sources disagree.</summary>
    public string? Sex { get; init; }

    public long? BirthYear { get; init; }

    public DateOnly? DiedOn { get; init; }

    /// <summary>Division of the insurance.</summary>
    public string? InsuranceRegion { get; init; }

    public required long Stays { get; init; }

    public required long Visits { get; init; }

    public required long Institutions { get; init; }

    /// <summary>Yuan billed, after refunds.</summary>
    public decimal? MedfeeSumamt { get; init; }

    public decimal? FundPaySumamt { get; init; }

    /// <summary>Queued findings about the person.</summary>
    public required long Findings { get; init; }

    /// <summary>Encounters at institutions outside the reader's divisions, which are not shown.</summary>
    public required long Elsewhere { get; init; }
}
