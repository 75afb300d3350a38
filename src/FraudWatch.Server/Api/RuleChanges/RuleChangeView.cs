using FraudWatch.Casework.RuleChanges;
using FraudWatch.Core.Findings;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>A change request as the API shows one.</summary>
public sealed record RuleChangeView
{
    public required long Id { get; init; }

    public required RuleChangeKind Kind { get; init; }

    public required RuleChangeState State { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public string? Parameter { get; init; }

    public string? Value { get; init; }

    public required string Region { get; init; }

    public RuleStatus? Status { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Reason { get; init; }

    /// <summary>The change that it takes back, or whose trial it ends.</summary>
    public long? SubjectId { get; init; }

    /// <summary>Whether it adds findings that would go to inspectors, and so begins on trial; known once it is submitted.</summary>
    public required bool BeginsOnTrial { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; init; }

    /// <summary>What another person decides: <c>/approvals/ID</c>.</summary>
    public long? ApprovalId { get; init; }

    public long? DeciderId { get; init; }

    public DateTime? DecidedAt { get; init; }

    public long? RevertedById { get; init; }

    /// <summary>Whether it is known what it would do.</summary>
    public required bool HasWhatIf { get; init; }

    public required int Version { get; init; }

    internal static RuleChangeView From(RuleChange change) => new()
    {
        Id = change.Id,
        Kind = change.Kind,
        State = change.State,
        RuleId = change.RuleId,
        RuleVersion = change.RuleVersion,
        Parameter = change.Parameter,
        Value = change.Value,
        Region = change.Region,
        Status = change.Status,
        EffectiveFrom = change.EffectiveFrom,
        Reason = change.Reason,
        SubjectId = change.SubjectId,
        BeginsOnTrial = change.BeginsOnTrial,
        AuthorId = change.AuthorId,
        AuthorName = change.AuthorName,
        CreatedAt = change.CreatedAt,
        SubmittedAt = change.SubmittedAt,
        ApprovalId = change.ApprovalId,
        DeciderId = change.DeciderId,
        DecidedAt = change.DecidedAt,
        RevertedById = change.RevertedById,
        HasWhatIf = change.WhatIfId is not null,
        Version = change.Version,
    };
}
