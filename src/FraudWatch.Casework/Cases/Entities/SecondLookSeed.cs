using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>The seed of one period's second looks, drawn once from the system's random source and kept, so that a draw repeated gives the same.</summary>
public sealed class SecondLookSeed
{
    public required string Period { get; set; }

    public required string Seed { get; set; }

    public DateTime At { get; set; }
}

internal sealed class SecondLookSeedConfiguration : IEntityTypeConfiguration<SecondLookSeed>
{
    public void Configure(EntityTypeBuilder<SecondLookSeed> builder) => builder.HasKey(one => one.Period);
}
