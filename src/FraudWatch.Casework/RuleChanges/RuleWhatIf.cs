using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>What a change would have done to a year of claims, bound to the data, the rule's version and the settings that it was asked of.</summary>
public sealed class RuleWhatIf
{
    public long Id { get; init; }

    public required long ChangeId { get; init; }

    public required int RuleVersion { get; init; }

    /// <summary>The settings in force that it was compared with.</summary>
    public required string Settings { get; init; }

    /// <summary>Batches in the store.</summary>
    public required long Watermark { get; init; }

    /// <summary>First and last service day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <inheritdoc cref="FromDay"/>
    public required DateOnly ToDay { get; init; }

    /// <summary>Findings that would come.</summary>
    public required long Gained { get; init; }

    /// <summary>Findings that would go.</summary>
    public required long Lost { get; init; }

    /// <summary>JSON of the whole answer.</summary>
    public required string Report { get; init; }

    public required DateTime RanAt { get; init; }

    public required double Seconds { get; init; }
}

internal sealed class RuleWhatIfConfiguration : IEntityTypeConfiguration<RuleWhatIf>
{
    public void Configure(EntityTypeBuilder<RuleWhatIf> builder)
    {
        builder.HasIndex(answer => new { answer.ChangeId, answer.Id });
        builder.HasOne<RuleChange>().WithMany().HasForeignKey(answer => answer.ChangeId);
    }
}
