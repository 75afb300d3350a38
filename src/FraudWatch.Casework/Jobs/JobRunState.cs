namespace FraudWatch.Casework.Jobs;

/// <summary>What has become of a run.</summary>
public enum JobRunState
{
    /// <summary>Asked for, and not begun.</summary>
    Queued,

    Running,

    Succeeded,

    Failed,

    /// <summary>Somebody stopped it; it is not taken up again.</summary>
    Cancelled,

    /// <summary>The service ended in the middle; another run takes it up at the next start.</summary>
    Interrupted,
}
