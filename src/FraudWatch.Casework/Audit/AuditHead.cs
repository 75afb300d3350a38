using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Audit;

/// <summary>
/// Where the audit trail begins and ends, sealed with a key that is not in the database: who can only write the database cannot
/// cut the trail and make the seal fit. One row; it is locked while an entry is appended.
/// </summary>
public sealed class AuditHead
{
    internal const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    /// <summary>The last entry; 0 when there is none.</summary>
    public long Sequence { get; set; }

    /// <summary>The last entry's hash.</summary>
    public string Hash { get; set; } = AuditHash.Nothing;

    /// <summary>The first entry that is still kept.</summary>
    public long FirstSequence { get; set; } = 1;

    /// <summary>The hash of the entry before the first that is kept.</summary>
    public string FirstPrevious { get; set; } = AuditHash.Nothing;

    /// <summary>HMAC-SHA256, hexadecimal, over all of the above.</summary>
    public string Seal { get; set; } = "";
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new AuditHead());
    }
}
