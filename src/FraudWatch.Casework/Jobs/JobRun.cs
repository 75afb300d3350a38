using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Jobs;

/// <summary>One run of a job, from its request or its beginning on.</summary>
public sealed class JobRun
{
    public long Id { get; init; }

    /// <summary>The job's name, such as <c>nightly-run</c>.</summary>
    public required string Job { get; init; }

    public required JobTrigger Trigger { get; init; }

    /// <summary>Who asked for it; null where nobody did.</summary>
    public long? ActorId { get; init; }

    /// <summary>First day of the period that it is for; null for the job's usual one.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>Last day of that period.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>The interrupted run that this one takes up.</summary>
    public long? Continues { get; init; }

    public JobRunState State { get; set; }

    /// <summary>When it was asked for, or began where nobody asked.</summary>
    public required DateTime RequestedAt { get; init; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>What it counted, as a JSON object of numbers.</summary>
    public string Counts { get; set; } = "{}";

    /// <summary>What somebody should look at though the run succeeded, as a JSON array of sentences.</summary>
    public string Warnings { get; set; } = "[]";

    /// <summary>Why it failed or did not end, as a sentence without personal data.</summary>
    public string? Error { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasIndex(run => new { run.Job, run.Id });
        builder.HasIndex(run => run.EndedAt);
        // One process owns the data folder, and the database itself sees to it that no job runs beside itself.
        builder.HasIndex(run => run.Job).IsUnique().HasFilter("state = 'running'");
    }
}
