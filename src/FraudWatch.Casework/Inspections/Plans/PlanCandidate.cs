using FraudWatch.Core.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>An institution that a plan may draw, as it was frozen.</summary>
public sealed class PlanCandidate
{
    public required long PlanId { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string FixmedinsName { get; init; }

    /// <summary>hospital, clinic, pharmacy or other.</summary>
    public required string Kind { get; init; }

    public required string Area { get; init; }

    /// <summary>Weight of the risk share.</summary>
    public required long Weight { get; init; }

    internal static PlanCandidate Of(long plan, Candidate candidate) => new()
    {
        PlanId = plan,
        FixmedinsCode = candidate.FixmedinsCode,
        FixmedinsName = candidate.FixmedinsName,
        Kind = candidate.Kind,
        Area = candidate.Area,
        Weight = candidate.Weight,
    };

    internal Candidate ToCandidate() => new()
    {
        FixmedinsCode = FixmedinsCode,
        FixmedinsName = FixmedinsName,
        Kind = Kind,
        Area = Area,
        Weight = Weight,
    };
}

internal sealed class PlanCandidateConfiguration : IEntityTypeConfiguration<PlanCandidate>
{
    public void Configure(EntityTypeBuilder<PlanCandidate> builder)
    {
        builder.HasKey(candidate => new { candidate.PlanId, candidate.FixmedinsCode });
        builder.HasOne<InspectionPlan>().WithMany().HasForeignKey(candidate => candidate.PlanId);
    }
}
