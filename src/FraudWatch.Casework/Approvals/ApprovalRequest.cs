using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Approvals;

/// <summary>Something that one person asked for and that another must approve before it is done.</summary>
public sealed class ApprovalRequest : IVersioned
{
    public long Id { get; init; }

    public required ApprovalKind Kind { get; init; }

    /// <summary>What shall be done, for the program: JSON of the kind's own form.</summary>
    public required string Payload { get; init; }

    /// <summary>What shall be done, for the person who approves: one sentence.</summary>
    public required string Sentence { get; init; }

    public required long RequesterId { get; init; }

    public required DateTime RequestedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public ApprovalState State { get; set; } = ApprovalState.Open;

    public long? DeciderId { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string Reason { get; set; } = "";

    public int Version { get; set; }
}

internal sealed class ApprovalRequestConfiguration : IEntityTypeConfiguration<ApprovalRequest>
{
    public void Configure(EntityTypeBuilder<ApprovalRequest> builder)
    {
        builder.HasIndex(request => new { request.State, request.Id });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(request => request.RequesterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(request => request.DeciderId);
    }
}
