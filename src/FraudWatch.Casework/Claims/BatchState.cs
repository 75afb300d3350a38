namespace FraudWatch.Casework.Claims;

/// <summary>How far the content of a batch is.</summary>
public enum BatchState
{
    /// <summary>Received whole; waits for its turn at the claims store.</summary>
    Queued,

    /// <summary>Being loaded, or interrupted in it: then it is loaded again at the next start.</summary>
    Loading,

    /// <summary>Rows of it are in the claims store.</summary>
    Loaded,

    /// <summary>Loaded without a new row: all were quarantined or there already.</summary>
    NothingNew,

    /// <summary>Nothing of it could be loaded; the same content may be sent again.</summary>
    Failed,
}
