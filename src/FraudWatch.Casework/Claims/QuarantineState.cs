namespace FraudWatch.Casework.Claims;

/// <summary>What became of a quarantined row.</summary>
public enum QuarantineState
{
    /// <summary>Waits for somebody.</summary>
    Open,

    /// <summary>Sent again, mended or not; what came of it stands in the batch that it went into.</summary>
    SentAgain,

    /// <summary>Given up, with a reason.</summary>
    Discarded,
}
