using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>An inspection as the API shows one to those who may see it.</summary>
public sealed record InspectionView
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public long? PlanId { get; init; }

    public required InspectionKind Kind { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string FixmedinsName { get; init; }

    public required string Area { get; init; }

    /// <summary>Place in the draw; 0 without one.</summary>
    public required int Position { get; init; }

    public SelectionShare? Share { get; init; }

    /// <summary>Number of the team in its plan; 0 without a plan.</summary>
    public required int Team { get; init; }

    /// <summary>Users of the team.</summary>
    public required IReadOnlyList<long> Members { get; init; }

    /// <summary>What colleagues call them, in the order of the members.</summary>
    public required IReadOnlyList<string> MemberNames { get; init; }

    public required InspectionState State { get; init; }

    public required string Reason { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public required IReadOnlyList<ClockView> Clocks { get; init; }

    public required int Version { get; init; }

    internal static InspectionView From(Inspection inspection, IWorkingDays calendar) => new()
    {
        Id = inspection.Id,
        Number = inspection.Number,
        PlanId = inspection.PlanId,
        Kind = inspection.Kind,
        FixmedinsCode = inspection.FixmedinsCode,
        FixmedinsName = inspection.FixmedinsName,
        Area = inspection.Area,
        Position = inspection.Position,
        Share = inspection.Share,
        Team = inspection.Team,
        Members = [.. inspection.Members.Select(member => member.UserId).Order()],
        MemberNames = [.. inspection.Members.OrderBy(member => member.UserId).Select(member => member.User?.DisplayName ?? "")],
        State = inspection.State,
        Reason = inspection.Reason,
        ReceivedOn = inspection.ReceivedOn,
        StartedAt = inspection.StartedAt,
        ClosedAt = inspection.ClosedAt,
        CompletedOn = inspection.CompletedOn,
        Clocks = [.. InspectionClocks.Of(inspection, calendar).Select(due => View(ClockTable.Shipped.Find(due.Key), due.Value))],
        Version = inspection.Version,
    };

    private static ClockView View(Clock clock, DueDate due) => new(clock.Step, clock.Zh, clock.Source, due.Day, due.IsProvisional);
}
