using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>A person's second factor: an authenticator's secret, encrypted with a key beside the case store.</summary>
public sealed class SecondFactor
{
    public required long UserId { get; init; }

    /// <summary>Nonce, ciphertext and tag of AES-GCM.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>When a first code proved that the app has it; null until then, and it is not asked for.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>The last step whose code was used; no code works twice.</summary>
    public long LastStep { get; set; }
}

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(factor => factor.UserId);
        builder.Property(factor => factor.UserId).ValueGeneratedNever();
        builder.Property(factor => factor.LastStep).IsConcurrencyToken();
        builder.HasOne<UserAccount>().WithOne().HasForeignKey<SecondFactor>(factor => factor.UserId);
    }
}
