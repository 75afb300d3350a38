using FraudWatch.Casework.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A person who does not inspect an institution (回避), decided by the head (行政处罚法 43).</summary>
public sealed class Recusal
{
    public required long UserId { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string Reason { get; init; }

    public required long DecidedBy { get; init; }

    public required DateTime DecidedAt { get; init; }
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.HasKey(one => new { one.UserId, one.FixmedinsCode });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(one => one.UserId);
    }
}
