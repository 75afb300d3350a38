using FraudWatch.Casework.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Unmasking;

/// <summary>That one person may see one insured person's data in the clear for a minute.</summary>
public sealed class UnmaskedSubject
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>Whose data: <c>person:HANDLE</c>.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required DateTime EndsAt { get; init; }
}

internal sealed class UnmaskedSubjectConfiguration : IEntityTypeConfiguration<UnmaskedSubject>
{
    public void Configure(EntityTypeBuilder<UnmaskedSubject> builder)
    {
        builder.HasIndex(subject => new { subject.UserId, subject.Subject, subject.EndsAt });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(subject => subject.UserId);
    }
}
