using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>One line of a case's journal: every action, read, comment and file, with who and when. Nothing is ever changed in it.</summary>
public sealed class CaseEntry
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public DateTime At { get; set; }

    /// <summary>Null for a job.</summary>
    public long? ActorId { get; set; }

    public required string ActorName { get; set; }

    /// <summary>A verb in snake_case: read, start, assign, decide, comment, …</summary>
    public required string Action { get; set; }

    /// <summary>JSON object; null when there is nothing to add.</summary>
    public string? Detail { get; set; }
}

internal sealed class CaseEntryConfiguration : IEntityTypeConfiguration<CaseEntry>
{
    public void Configure(EntityTypeBuilder<CaseEntry> builder)
    {
        builder.HasIndex(one => new { one.CaseId, one.Id });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
