namespace FraudWatch.Detection.Tests.City;

/// <summary>What the city of a few thousand people cannot show of the rules, and why; other cities show it.</summary>
internal static class KnownGaps
{
    /// <summary>
    /// Rules that compare an institution with peers of its kind: shown by a city of their own, in which hospitals of one level have
    /// thirty visits a month each.
    /// </summary>
    public static readonly IReadOnlyList<string> OfManyPeers =
    [
        "drug-share", "exam-share", "material-share", "treatment-share", "ct-share", "mri-share", "self-pay-share", "fund-share",
        "cost-per-visit", "imaging-overuse", "unplanned-readmission",
    ];

    /// <summary>
    /// Rules that count stays month by month: infection-rate asks for thirty in eight hospitals of a level, routine-panel for ten in one
    /// department of four of them.
    /// </summary>
    public static readonly IReadOnlyList<string> OfManyStays = ["infection-rate", "routine-panel"];

    /// <summary>Shown by a city of their own: the duty to scan every pack begins after the year of the others.</summary>
    public const string Scanning = "trace-code-missing";

    /// <summary>Shown by a city of their own: a hospital's usual day is known where it has a planned admission every other day.</summary>
    public const string Surge = "admission-surge";
}
