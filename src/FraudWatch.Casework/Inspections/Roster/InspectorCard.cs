using FraudWatch.Casework.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A user's enforcement certificate (执法证): only who has one may be sent, shown or two of a team counted.</summary>
public sealed class InspectorCard
{
    public required long UserId { get; init; }

    public required string CertificateNumber { get; set; }

    /// <summary>Its last day.</summary>
    public required DateOnly CertificateUntil { get; set; }
}

internal sealed class InspectorCardConfiguration : IEntityTypeConfiguration<InspectorCard>
{
    public void Configure(EntityTypeBuilder<InspectorCard> builder)
    {
        builder.HasKey(card => card.UserId);
        builder.Property(card => card.UserId).ValueGeneratedNever();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(card => card.UserId);
    }
}
