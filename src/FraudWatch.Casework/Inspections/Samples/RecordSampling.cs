using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A sample of an institution's discharges, committed to before it is drawn.</summary>
public sealed class RecordSampling : IVersioned
{
    public long Id { get; init; }

    public required long InspectionId { get; init; }

    public required string FixmedinsCode { get; init; }

    /// <summary>First day of discharge.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of discharge.</summary>
    public required DateOnly LastDay { get; init; }

    public required string FrameHash { get; init; }

    public required string Commitment { get; init; }

    /// <summary>Shown once the sample is drawn.</summary>
    public required string Seed { get; init; }

    /// <summary>The agreement's clause that allows extrapolation; empty where there is none.</summary>
    public required string AgreementClause { get; init; }

    public required DateTime CommittedAt { get; init; }

    /// <summary>Null until the sample is drawn.</summary>
    public DateTime? DrawnAt { get; set; }

    public int Version { get; set; }

    public List<SampledRecord> Records { get; init; } = [];
}

internal sealed class RecordSamplingConfiguration : IEntityTypeConfiguration<RecordSampling>
{
    public void Configure(EntityTypeBuilder<RecordSampling> builder)
    {
        builder.HasOne<Inspection>().WithMany().HasForeignKey(sampling => sampling.InspectionId);
        builder.HasMany(sampling => sampling.Records).WithOne().HasForeignKey(record => record.SamplingId);
    }
}
