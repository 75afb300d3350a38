namespace FraudWatch.Casework.Background;

/// <summary>How far a piece of background work has come.</summary>
public enum WorkState
{
    /// <summary>Waiting for its turn, or under way.</summary>
    Running,

    Done,

    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The service ended in the middle of it; it must be asked for again.</summary>
    Interrupted,
}
