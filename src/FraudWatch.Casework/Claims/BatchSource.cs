namespace FraudWatch.Casework.Claims;

/// <summary>On which way a batch came.</summary>
public enum BatchSource
{
    /// <summary>By the command line or a job: it is known from the claims store's ledger alone.</summary>
    Direct,

    /// <summary>Over HTTP.</summary>
    Upload,

    /// <summary>From the drop folder.</summary>
    DropFolder,

    /// <summary>Quarantined rows that were sent again.</summary>
    Repair,
}
