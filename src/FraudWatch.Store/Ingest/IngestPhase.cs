namespace FraudWatch.Store.Ingest;

/// <summary>The steps of a load.</summary>
public enum IngestPhase
{
    /// <summary>Cutting a file into records.</summary>
    Checking,

    /// <summary>Turning records into typed rows.</summary>
    Converting,

    /// <summary>Finding duplicates in the batch and in the store.</summary>
    Settling,

    /// <summary>Making the batch durable.</summary>
    Committing,
}
