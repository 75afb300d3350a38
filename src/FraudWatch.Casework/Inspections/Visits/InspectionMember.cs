using FraudWatch.Casework.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>A person of an inspection's team.</summary>
public sealed class InspectionMember
{
    public long InspectionId { get; init; }

    public required long UserId { get; init; }

    /// <summary>The person, for the name; loaded only when asked for.</summary>
    public UserAccount? User { get; init; }
}

internal sealed class InspectionMemberConfiguration : IEntityTypeConfiguration<InspectionMember>
{
    public void Configure(EntityTypeBuilder<InspectionMember> builder)
    {
        builder.HasKey(member => new { member.InspectionId, member.UserId });
        builder.HasOne(member => member.User).WithMany().HasForeignKey(member => member.UserId);
    }
}
