using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Server.Api.Plans;

/// <summary>A plan as the API shows one: everything but the seed before it is revealed, and but what was drawn.</summary>
public sealed record PlanView
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required InspectionKind Kind { get; init; }

    public required string Region { get; init; }

    public required PlanState State { get; init; }

    public required int Slots { get; init; }

    public required int RandomSlots { get; init; }

    public required int Teams { get; init; }

    public required int Candidates { get; init; }

    /// <summary>SHA-256 of the frozen candidates.</summary>
    public required string CandidateHash { get; init; }

    /// <summary>Null before a seed is sealed.</summary>
    public string? Commitment { get; init; }

    /// <summary>Null before the plan is revealed.</summary>
    public string? Seed { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? CommittedAt { get; init; }

    public DateTime? DrawnAt { get; init; }

    public DateTime? RevealedAt { get; init; }

    public required int Version { get; init; }

    internal static PlanView From(InspectionPlan plan) => new()
    {
        Id = plan.Id,
        Number = plan.Number,
        Title = plan.Title,
        Kind = plan.Kind,
        Region = plan.Region,
        State = plan.State,
        Slots = plan.Slots,
        RandomSlots = plan.RandomSlots,
        Teams = plan.Teams,
        Candidates = plan.Candidates,
        CandidateHash = plan.CandidateHash,
        Commitment = plan.Commitment.Length == 0 ? null : plan.Commitment,
        Seed = plan.State == PlanState.Revealed ? plan.Seed : null,
        CreatedAt = plan.CreatedAt,
        CommittedAt = plan.CommittedAt,
        DrawnAt = plan.DrawnAt,
        RevealedAt = plan.RevealedAt,
        Version = plan.Version,
    };
}
