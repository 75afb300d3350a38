namespace FraudWatch.Server.Api.Jobs;

/// <summary>What to change of a job; members that are left out stay as they are.</summary>
public sealed record JobChange
{
    /// <summary>Whether it runs only when somebody asks.</summary>
    public bool? Paused { get; init; }

    /// <summary>A cron expression of six fields, never, or an empty text for the usual one.</summary>
    public string? Schedule { get; init; }
}
