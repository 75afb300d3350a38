namespace FraudWatch.Server.Api.Persons;

/// <summary>How the lines of a settlement agree with it.</summary>
public enum ReconciliationKind
{
    /// <summary>To the fen.</summary>
    Equal,

    /// <summary>No line of it came.</summary>
    NoLines,

    /// <summary>The lines add up to less: some did not come, or were refunded without it.</summary>
    LinesBelow,

    /// <summary>The lines add up to more: some were refunded with it only, or belong elsewhere.</summary>
    LinesAbove,

    /// <summary>Lines that name no settlement that stands.</summary>
    NoSettlement,
}
