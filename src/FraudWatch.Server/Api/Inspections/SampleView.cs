using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>A sample of records as the API shows one: the records once they are drawn, the seed then too.</summary>
public sealed record SampleView
{
    public required long Id { get; init; }

    public required long InspectionId { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Discharges of the period.</summary>
    public required int Population { get; init; }

    public required string FrameHash { get; init; }

    public required string Commitment { get; init; }

    /// <summary>Null before the draw.</summary>
    public string? Seed { get; init; }

    public required string AgreementClause { get; init; }

    /// <summary>What was drawn, first to last; empty before the draw.</summary>
    public required IReadOnlyList<SampledRecordView> Records { get; init; }

    /// <summary>Found and extrapolated amounts, apart; null before the draw.</summary>
    public SampledAmounts? Amounts { get; init; }

    public required int Version { get; init; }

    internal static SampleView From(RecordSampling sampling) => new()
    {
        Id = sampling.Id,
        InspectionId = sampling.InspectionId,
        FirstDay = sampling.FirstDay,
        LastDay = sampling.LastDay,
        Population = sampling.Records.Count,
        FrameHash = sampling.FrameHash,
        Commitment = sampling.Commitment,
        Seed = sampling.DrawnAt is null ? null : sampling.Seed,
        AgreementClause = sampling.AgreementClause,
        Records = [.. sampling.Records.Where(record => record.Position > 0).OrderBy(record => record.Position)
            .Select(record => new SampledRecordView(record.Position, record.RecordId, record.Month, record.IsSingleDisease, record.Status, record.AmountFound, record.Remark))],
        Amounts = sampling.Amounts(),
        Version = sampling.Version,
    };
}
