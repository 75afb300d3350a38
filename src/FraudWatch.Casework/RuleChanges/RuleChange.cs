using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>One request to change a rule: a parameter's value or a status, the end of a trial, or taking an earlier change back.</summary>
public sealed class RuleChange : IVersioned
{
    public long Id { get; init; }

    public required RuleChangeKind Kind { get; init; }

    public required string RuleId { get; init; }

    /// <summary>The rule's version when it was asked for.</summary>
    public required int RuleVersion { get; init; }

    public string? Parameter { get; init; }

    /// <summary>As written, in the parameter's unit.</summary>
    public string? Value { get; init; }

    /// <summary>Division code; 000000 is everywhere.</summary>
    public required string Region { get; init; }

    public RuleStatus? Status { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Reason { get; init; }

    /// <summary>The change that is taken back, or whose trial ends.</summary>
    public long? SubjectId { get; init; }

    public RuleChangeState State { get; set; } = RuleChangeState.Draft;

    /// <summary>Whether it adds findings of a rule that goes to inspectors, and so begins on trial.</summary>
    public bool BeginsOnTrial { get; set; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>What the second person decides on.</summary>
    public long? ApprovalId { get; set; }

    public long? DeciderId { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>The request that took it back.</summary>
    public long? RevertedById { get; set; }

    /// <summary>The newest answer to what it would do.</summary>
    public long? WhatIfId { get; set; }

    public int Version { get; set; }

    /// <summary>What it asks for.</summary>
    public RuleChangeContent Content => new(Kind, RuleId, EffectiveFrom) { Parameter = Parameter, Value = Value, Region = Region, Status = Status };
}

internal sealed class RuleChangeConfiguration : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> builder)
    {
        builder.Ignore(change => change.Content);
        builder.HasIndex(change => new { change.RuleId, change.Id });
        builder.HasIndex(change => new { change.State, change.Id });
        builder.HasIndex(change => change.SubjectId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(change => change.AuthorId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(change => change.DeciderId);
        builder.HasOne<ApprovalRequest>().WithMany().HasForeignKey(change => change.ApprovalId);
    }
}
