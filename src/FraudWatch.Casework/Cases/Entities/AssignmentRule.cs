using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>Whom new cases go to. Of the rules that fit, those with the lowest rank count; among their people the one with the fewest open cases gets it.</summary>
public sealed class AssignmentRule : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    /// <summary>Lower is asked first.</summary>
    public int Rank { get; set; }

    /// <summary>Only this scheme; null for any.</summary>
    public string? Scheme { get; set; }

    /// <summary>Only this division and those below it; null for any.</summary>
    public string? Region { get; set; }

    /// <summary>Only from this amount on, in yuan; null for any.</summary>
    public decimal? FromAmount { get; set; }

    /// <summary>Who gets it.</summary>
    public long UserId { get; set; }
}

internal sealed class AssignmentRuleConfiguration : IEntityTypeConfiguration<AssignmentRule>
{
    public void Configure(EntityTypeBuilder<AssignmentRule> builder) => builder.HasIndex(one => one.Rank);
}
