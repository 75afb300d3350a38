namespace FraudWatch.Server.Api.Jobs;

/// <summary>What a job is at.</summary>
public enum JobState
{
    /// <summary>It waits for its time or a request.</summary>
    Idle,

    Running,

    /// <summary>It runs only when somebody asks.</summary>
    Paused,

    /// <summary>Jobs are switched off by the settings.</summary>
    Disabled,
}
