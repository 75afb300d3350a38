namespace FraudWatch.Detection.Tests.City;

/// <summary>What the city of a few thousand people cannot show of the rules, and why.</summary>
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

    /// <summary>Shown by a city of their own: the duty to scan every pack begins after the year of the others.</summary>
    public const string Scanning = "trace-code-missing";

    /// <summary>
    /// Rules of which no claim of the city can show an act: cap-chasing is a shadow rule, whose findings are counted and not
    /// listed, and nobody in the city comes near a yearly cap.
    /// </summary>
    public static readonly IReadOnlySet<string> Unplanted = new HashSet<string> { "cap-chasing" };

    /// <summary>
    /// Planted, and seen in cities of another size only. routine-panel asks for ten admissions a month in one department of four
    /// hospitals of a level (about 80,000 people), infection-rate for thirty stays a month in eight of them (about 60,000),
    /// admission-surge for one planned admission in two days. drug-share and exam-share: among eight or nine peers one that
    /// departs far widens the very limits that it is judged by.
    /// </summary>
    public static readonly IReadOnlySet<string> Unseen =
        new HashSet<string> { "routine-panel", "infection-rate", "admission-surge", "drug-share", "exam-share" };
}
