using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.National;

/// <summary>What an institution did about one warning (3103). Nothing in it tells of a person but what the institution wrote as its reason.</summary>
public sealed class WarningFeedback
{
    public long Id { get; init; }

    /// <summary>The message that brought it.</summary>
    public required string MessageId { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string Region { get; init; }

    /// <summary>The warning, as it was answered (jr_id).</summary>
    public required string WarningId { get; init; }

    public required string RuleId { get; init; }

    /// <summary>Before (3101) or during (3102), where the message says so.</summary>
    public WarningStage? Stage { get; init; }

    public required WarningResponse Response { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Whether no later message spoke of the same warning: only then it counts.</summary>
    public required bool IsLatest { get; set; }
}

internal sealed class WarningFeedbackConfiguration : IEntityTypeConfiguration<WarningFeedback>
{
    public void Configure(EntityTypeBuilder<WarningFeedback> builder)
    {
        builder.HasIndex(feedback => new { feedback.FixmedinsCode, feedback.MessageId, feedback.WarningId }).IsUnique();
        builder.HasIndex(feedback => new { feedback.FixmedinsCode, feedback.WarningId });
        builder.HasIndex(feedback => new { feedback.RuleId, feedback.IsLatest });
    }
}
