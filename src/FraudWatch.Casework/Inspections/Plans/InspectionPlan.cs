using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A plan of inspections with its provable draw.</summary>
public sealed class InspectionPlan : IVersioned
{
    public long Id { get; init; }

    public required string Title { get; set; }

    public required InspectionKind Kind { get; init; }

    /// <summary>The division whose institutions are candidates, with all below it.</summary>
    public required string Region { get; init; }

    public PlanState State { get; set; }

    public required int Slots { get; init; }

    public required int RandomSlots { get; init; }

    public required int Teams { get; init; }

    public required int Candidates { get; init; }

    /// <summary>Hash of the frozen candidates.</summary>
    public required string CandidateHash { get; init; }

    /// <summary>Empty before a seed is sealed.</summary>
    public string Commitment { get; set; } = "";

    /// <summary>Sealed with the commitment, shown to nobody before the plan is revealed.</summary>
    public string Seed { get; set; } = "";

    public required long CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? CommittedAt { get; set; }

    public DateTime? DrawnAt { get; set; }

    public DateTime? RevealedAt { get; set; }

    public int Version { get; set; }

    /// <summary>How the plan is called among people: JH-2026-000007.</summary>
    public string Number => $"JH-{CreatedAt.Year}-{Id:000000}";

    /// <summary>What was settled before the seed.</summary>
    public DrawDesign Design => new(Slots, RandomSlots, Teams);
}

internal sealed class InspectionPlanConfiguration : IEntityTypeConfiguration<InspectionPlan>
{
    public void Configure(EntityTypeBuilder<InspectionPlan> builder)
    {
        builder.Ignore(plan => plan.Number).Ignore(plan => plan.Design);
        builder.HasIndex(plan => plan.Region);
    }
}
