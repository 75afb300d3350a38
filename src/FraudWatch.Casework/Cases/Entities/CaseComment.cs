using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>What somebody wrote about a case. Comments are not changed; a correction is another comment.</summary>
public sealed class CaseComment
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public DateTime At { get; set; }

    public long? AuthorId { get; set; }

    public required string AuthorName { get; set; }

    public required string Text { get; set; }
}

internal sealed class CaseCommentConfiguration : IEntityTypeConfiguration<CaseComment>
{
    public void Configure(EntityTypeBuilder<CaseComment> builder)
    {
        builder.HasIndex(one => new { one.CaseId, one.Id });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
