namespace FraudWatch.Server.Jobs;

/// <summary>What an office sets for its jobs.</summary>
public sealed record JobSettings
{
    /// <summary>Whether jobs run at all; false for a copy that is only read.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The IANA name of the time zone in which schedules are meant.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Schedules by job name where they differ from the usual ones: cron expressions of six fields, or <c>never</c>.</summary>
    public IReadOnlyDictionary<string, string> Schedules { get; init; } = new Dictionary<string, string>();

    /// <summary>What is let go of, and when.</summary>
    public RetentionSettings Retention { get; init; } = new();
}
