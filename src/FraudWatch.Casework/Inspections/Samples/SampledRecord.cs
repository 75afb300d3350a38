using FraudWatch.Core.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A discharged record of a sample's frame, and what was found in it.</summary>
public sealed class SampledRecord
{
    public long SamplingId { get; init; }

    /// <summary>The stay's id.</summary>
    public required string RecordId { get; init; }

    /// <summary>Month of discharge: 2026-03.</summary>
    public required string Month { get; init; }

    public required bool IsSingleDisease { get; init; }

    /// <summary>Place in the draw; 0 when it was not drawn.</summary>
    public int Position { get; set; }

    public RecordStatus Status { get; set; }

    /// <summary>Yuan found in it; null before it was reviewed.</summary>
    public decimal? AmountFound { get; set; }

    public string Remark { get; set; } = "";

    internal MedicalRecord ToRecord() => new(RecordId, Month, IsSingleDisease);
}

internal sealed class SampledRecordConfiguration : IEntityTypeConfiguration<SampledRecord>
{
    public void Configure(EntityTypeBuilder<SampledRecord> builder) => builder.HasKey(record => new { record.SamplingId, record.RecordId });
}
