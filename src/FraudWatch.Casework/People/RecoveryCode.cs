using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>A code that replaces the second factor once, for a lost telephone.</summary>
public sealed class RecoveryCode
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>SHA-256, hexadecimal: the code has 80 random bits, so it needs no slow hash.</summary>
    public required string Hash { get; init; }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.HasIndex(code => new { code.UserId, code.Hash }).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(code => code.UserId);
    }
}
