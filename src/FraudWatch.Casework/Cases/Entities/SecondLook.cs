using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A case drawn at random from what was closed or never taken up, for another person to look at: how precision is known.</summary>
public sealed class SecondLook : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    public long CaseId { get; set; }

    /// <summary>The draw: a period such as 2026-11, once in which a case is drawn at most.</summary>
    public required string Period { get; set; }

    /// <summary>Division of the case.</summary>
    public required string Region { get; set; }

    public DateTime DrawnAt { get; set; }

    /// <summary>The verdict when it was drawn; null when nobody had looked.</summary>
    public VerdictKind? VerdictBefore { get; set; }

    /// <summary>Who had the last word before, and may not have this one.</summary>
    public long? FormerId { get; set; }

    /// <summary>The second verdict; null while it waits.</summary>
    public VerdictKind? Verdict { get; set; }

    public string? Reason { get; set; }

    public long? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }
}

internal sealed class SecondLookConfiguration : IEntityTypeConfiguration<SecondLook>
{
    public void Configure(EntityTypeBuilder<SecondLook> builder)
    {
        builder.HasIndex(one => new { one.CaseId, one.Period }).IsUnique();
        builder.HasIndex(one => new { one.Verdict, one.Id });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
