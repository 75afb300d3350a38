using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>That a case holds findings of a rule: what the queue filters by and what similar cases are told by.</summary>
public sealed class CaseRule
{
    public long CaseId { get; set; }

    public required string RuleId { get; set; }

    public int Findings { get; set; }

    /// <summary>Yuan at risk, findings that touch one line not yet netted.</summary>
    public decimal Amount { get; set; }
}

internal sealed class CaseRuleConfiguration : IEntityTypeConfiguration<CaseRule>
{
    public void Configure(EntityTypeBuilder<CaseRule> builder)
    {
        builder.HasKey(one => new { one.CaseId, one.RuleId });
        builder.HasIndex(one => new { one.RuleId, one.CaseId });
        builder.HasOne<ReviewCase>().WithMany(one => one.RuleCounts).HasForeignKey(one => one.CaseId);
    }
}
