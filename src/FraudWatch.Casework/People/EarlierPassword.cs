using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>A password that a person had before, kept so that it does not come back.</summary>
public sealed class EarlierPassword
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    public required string PasswordHash { get; init; }
}

internal sealed class EarlierPasswordConfiguration : IEntityTypeConfiguration<EarlierPassword>
{
    public void Configure(EntityTypeBuilder<EarlierPassword> builder)
    {
        builder.HasIndex(password => password.UserId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(password => password.UserId);
    }
}
