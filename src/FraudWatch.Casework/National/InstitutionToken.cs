using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.National;

/// <summary>What lets the system of one institution ask the national audit interface. The institution holds the token, the database its hash only.</summary>
public sealed class InstitutionToken
{
    public long Id { get; init; }

    public required string FixmedinsCode { get; init; }

    /// <summary>The institution's division.</summary>
    public required string Region { get; init; }

    /// <summary>Which of the institution's systems it is for.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Since when it opens nothing; null while it does.</summary>
    public DateTime? RevokedAt { get; set; }
}

internal sealed class InstitutionTokenConfiguration : IEntityTypeConfiguration<InstitutionToken>
{
    public void Configure(EntityTypeBuilder<InstitutionToken> builder)
    {
        builder.HasIndex(token => token.TokenHash).IsUnique();
        builder.HasIndex(token => token.FixmedinsCode);
    }
}
