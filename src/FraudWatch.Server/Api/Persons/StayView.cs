namespace FraudWatch.Server.Api.Persons;

/// <summary>A stay in a person's time line.</summary>
public sealed record StayView
{
    public required string StayId { get; init; }

    public required string FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    public string? Department { get; init; }

    public string? DiagCode { get; init; }

    public string? DiagName { get; init; }

    public DateOnly? AdmissionDate { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? DischargeDate { get; init; }

    public long? Days { get; init; }

    /// <summary>Days from the latest discharge before to this admission; negative where the stays overlap, null for the first.</summary>
    public int? GapDays { get; init; }

    /// <summary>Stays whose days overlap with these; admission on the day of a discharge is none.</summary>
    public required IReadOnlyList<string> Overlaps { get; init; }

    public decimal? MedfeeSumamt { get; init; }

    public decimal? FundPaySumamt { get; init; }

    /// <summary>Queued findings that name an encounter of it.</summary>
    public required long Findings { get; init; }
}
