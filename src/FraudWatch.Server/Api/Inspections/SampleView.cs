using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>A sample of records as the API shows one: how far its records are once they are drawn, the seed then too.</summary>
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

    /// <summary>Records that were drawn, which <c>/samples/ID/records</c> lists; 0 before the draw.</summary>
    public required int Drawn { get; init; }

    /// <summary>Those of them that nobody has noted yet.</summary>
    public required int ToPull { get; init; }

    public required int Pulled { get; init; }

    public required int Missing { get; init; }

    public required int Refused { get; init; }

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
        Drawn = sampling.Records.Count(record => record.Position > 0),
        ToPull = sampling.Records.Count(record => record.Status == RecordStatus.ToPull),
        Pulled = sampling.Records.Count(record => record.Status == RecordStatus.Pulled),
        Missing = sampling.Records.Count(record => record.Status == RecordStatus.Missing),
        Refused = sampling.Records.Count(record => record.Status == RecordStatus.Refused),
        Amounts = sampling.Amounts(),
        Version = sampling.Version,
    };
}
