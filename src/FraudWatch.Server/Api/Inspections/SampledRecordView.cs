using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.People;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>A record of a sample: what pulls it from the archive (病案), and what became of it.</summary>
public sealed record SampledRecordView
{
    /// <summary>Place in the draw.</summary>
    public required int Position { get; init; }

    /// <summary>The stay's id.</summary>
    public required string RecordId { get; init; }

    /// <summary>The hospital's number of the stay (住院号); as all that follows of the stay null when the claims no longer have it.</summary>
    public string? IptOtpNo { get; init; }

    /// <summary>The hospital's number of the record (病案号).</summary>
    public string? Medrcdno { get; init; }

    public PersonRef? Person { get; init; }

    public DateOnly? AdmissionDate { get; init; }

    public DateOnly? DischargeDate { get; init; }

    public string? DeptName { get; init; }

    public string? DiagName { get; init; }

    public string? ChfpdrCode { get; init; }

    /// <summary>Name of the physician in charge, masked.</summary>
    public string? ChfpdrName { get; init; }

    /// <summary>Cost of the stay in yuan.</summary>
    public decimal? MedfeeSumamt { get; init; }

    /// <summary>Yuan that the funds paid of it.</summary>
    public decimal? FundPaySumamt { get; init; }

    /// <summary>Month of discharge.</summary>
    public required string Month { get; init; }

    /// <summary>Settled as a single disease.</summary>
    public required bool IsSingleDisease { get; init; }

    /// <summary>What became of it.</summary>
    public required RecordStatus Status { get; init; }

    /// <summary>Yuan found in it; null before it was reviewed.</summary>
    public decimal? AmountFound { get; init; }

    /// <summary>What the reviewer notes.</summary>
    public required string Remark { get; init; }
}
