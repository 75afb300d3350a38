namespace FraudWatch.Server.Background;

/// <summary>How far a piece of background work has come.</summary>
public enum WorkState
{
    /// <summary>Waiting for its turn, or under way.</summary>
    Running,

    Done,

    Failed,

    Cancelled,
}
