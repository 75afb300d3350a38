using System.Text.Json;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Jobs;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>One run of a job.</summary>
public sealed record JobRunView
{
    public required long Id { get; init; }

    public required string Job { get; init; }

    public required JobTrigger Trigger { get; init; }

    public required JobRunState State { get; init; }

    /// <summary>Who asked for it; null where nobody did.</summary>
    public long? RequestedBy { get; init; }

    /// <summary>First day of the period that was asked for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The interrupted run that this one takes up.</summary>
    public long? Continues { get; init; }

    public required DateTime RequestedAt { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>From beginning to end; null before it has ended.</summary>
    public double? Seconds { get; init; }

    /// <summary>What it counted, by name.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>What somebody should look at though it succeeded.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Why it did not succeed.</summary>
    public string? Error { get; init; }

    /// <summary>How far it is; null unless it is at work.</summary>
    public JobProgress? Progress { get; init; }

    internal static JobRunView Of(JobRun run, JobProgress? progress) => new()
    {
        Id = run.Id,
        Job = run.Job,
        Trigger = run.Trigger,
        State = run.State,
        RequestedBy = run.ActorId,
        From = run.FromDay,
        To = run.ToDay,
        Continues = run.Continues,
        RequestedAt = run.RequestedAt,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Seconds = (run.EndedAt - run.StartedAt)?.TotalSeconds,
        Counts = JsonSerializer.Deserialize<Dictionary<string, long>>(run.Counts, StoredJson.Options) ?? [],
        Warnings = JsonSerializer.Deserialize<List<string>>(run.Warnings, StoredJson.Options) ?? [],
        Error = run.Error,
        Progress = progress,
    };
}
