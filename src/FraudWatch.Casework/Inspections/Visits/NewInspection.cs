using FraudWatch.Core.Inspections;

namespace FraudWatch.Casework.Inspections;

/// <summary>An inspection that no draw chose: on a tip, special, joint, or handed over by a flying inspection.</summary>
public sealed record NewInspection
{
    public required InspectionKind Kind { get; init; }

    public required string FixmedinsCode { get; init; }

    public string FixmedinsName { get; init; } = "";

    /// <summary>Division of the institution.</summary>
    public required string Area { get; init; }

    public required string Reason { get; init; }

    /// <summary>Day on which the transfer was received; needed for a transfer, and only there.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Users of the team, two of them with a valid certificate.</summary>
    public required IReadOnlyList<long> Members { get; init; }
}
