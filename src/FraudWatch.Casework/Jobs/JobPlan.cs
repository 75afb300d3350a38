using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Jobs;

/// <summary>When a job runs, as people have set it. A job without a row goes by the settings.</summary>
public sealed class JobPlan : IVersioned
{
    public long Id { get; init; }

    /// <summary>The job's name.</summary>
    public required string Job { get; init; }

    /// <summary>Its times as a cron expression of six fields, seconds first; null for what the settings say.</summary>
    public string? Cron { get; set; }

    /// <summary>Whether it runs only when somebody asks.</summary>
    public bool Paused { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }
}

internal sealed class JobPlanConfiguration : IEntityTypeConfiguration<JobPlan>
{
    public void Configure(EntityTypeBuilder<JobPlan> builder) => builder.HasIndex(plan => plan.Job).IsUnique();
}
