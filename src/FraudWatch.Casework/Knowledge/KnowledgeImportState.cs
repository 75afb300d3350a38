namespace FraudWatch.Casework.Knowledge;

/// <summary>How far an import of knowledge has come.</summary>
public enum KnowledgeImportState
{
    /// <summary>Read and counted; waits for a second person.</summary>
    AwaitsApproval,

    /// <summary>Approved; waits for its turn at the claims store, also across a stop of the service.</summary>
    Approved,

    /// <summary>The next run goes by it.</summary>
    InForce,

    /// <summary>The second person refused it, nobody decided in time, or its author took it back.</summary>
    Refused,

    /// <summary>Approved, but it could not be taken in.</summary>
    Failed,
}
