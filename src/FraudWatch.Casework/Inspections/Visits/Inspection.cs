using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>The inspection of one institution.</summary>
public sealed class Inspection : IVersioned
{
    public long Id { get; init; }

    /// <summary>The plan that drew it; null for one that was registered on a tip or a transfer.</summary>
    public long? PlanId { get; init; }

    public required InspectionKind Kind { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string FixmedinsName { get; init; }

    /// <summary>The division of the institution.</summary>
    public required string Area { get; init; }

    /// <summary>Place in the draw, 0 without one.</summary>
    public int Position { get; init; }

    /// <summary>Why it was drawn; null without a draw.</summary>
    public SelectionShare? Share { get; init; }

    /// <summary>Number of the team in its plan, 0 without a plan.</summary>
    public int Team { get; init; }

    /// <summary>Why it was registered; empty for a drawn one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When a flying inspection's transfer was received; its clock of 30 working days begins there.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public InspectionState State { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>When the handling was completed, which begins the clock of 5 working days of a transfer.</summary>
    public DateOnly? CompletedOn { get; set; }

    public int Version { get; set; }

    public List<InspectionMember> Members { get; init; } = [];

    /// <summary>How the inspection is called among people: JC-2026-000031.</summary>
    public string Number => $"JC-{CreatedAt.Year}-{Id:000000}";

    internal static Inspection Of(InspectionPlan plan, DrawnCandidate drawn, Team team) => new()
    {
        PlanId = plan.Id,
        Kind = plan.Kind,
        FixmedinsCode = drawn.Candidate.FixmedinsCode,
        FixmedinsName = drawn.Candidate.FixmedinsName,
        Area = drawn.Candidate.Area,
        Position = drawn.Position,
        Share = drawn.Share,
        Team = team.Task.Team,
        CreatedAt = plan.CreatedAt,
        Members = [.. team.Members.Select(member => new InspectionMember { UserId = long.Parse(member.Id) })],
    };
}

internal sealed class InspectionConfiguration : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.Ignore(one => one.Number);
        builder.HasIndex(one => one.FixmedinsCode);
        builder.HasIndex(one => one.Area);
        builder.HasOne<InspectionPlan>().WithMany().HasForeignKey(one => one.PlanId);
        builder.HasMany(one => one.Members).WithOne().HasForeignKey(member => member.InspectionId);
    }
}
