using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>One sign-in until its end. The browser holds the token, the database its hash only.</summary>
public sealed class UserSession
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; set; }

    /// <summary>When it was signed out or ended by an administrator; null while it may still be used.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => session.UserId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(session => session.UserId);
    }
}
