using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A point of an inspection's checklist, frozen when it began.</summary>
public sealed class ChecklistPoint
{
    public required long InspectionId { get; init; }

    /// <summary>1 is looked at first.</summary>
    public required int Position { get; init; }

    public required string RuleId { get; init; }

    /// <summary>The rule with its steps, clauses and counts then (FlaggedRule as JSON).</summary>
    public required string Rule { get; init; }
}

internal sealed class ChecklistPointConfiguration : IEntityTypeConfiguration<ChecklistPoint>
{
    public void Configure(EntityTypeBuilder<ChecklistPoint> builder)
    {
        builder.HasKey(point => new { point.InspectionId, point.Position });
        builder.HasOne<Inspection>().WithMany().HasForeignKey(point => point.InspectionId);
    }
}
