using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>New findings of a rule about a subject open no case until a day: known, explained, and not to be seen again for now.</summary>
public sealed class Suppression : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    public SubjectKind SubjectKind { get; set; }

    public required string SubjectCode { get; set; }

    public required string RuleId { get; set; }

    /// <summary>Division of the subject; empty when unknown.</summary>
    public required string Region { get; set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly Until { get; set; }

    public required string Reason { get; set; }

    public long? AuthorId { get; set; }

    public required string AuthorName { get; set; }

    public DateTime At { get; set; }

    /// <summary>When somebody ended it early.</summary>
    public DateTime? LiftedAt { get; set; }
}

internal sealed class SuppressionConfiguration : IEntityTypeConfiguration<Suppression>
{
    public void Configure(EntityTypeBuilder<Suppression> builder) =>
        builder.HasIndex(one => new { one.SubjectCode, one.RuleId, one.Until });
}
