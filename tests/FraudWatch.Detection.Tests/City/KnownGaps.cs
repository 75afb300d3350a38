namespace FraudWatch.Detection.Tests.City;

/// <summary>Rules of which a city of a few thousand people cannot show everything, and why.</summary>
internal static class KnownGaps
{
    /// <summary>
    /// No scheme is planted: the tables that the rule needs are not part of the city (quotas, devices, care services, maternity
    /// allowances, claims paid by hand), or the figure is about the whole area, or all packs must be scanned only after its year.
    /// </summary>
    public static readonly IReadOnlySet<string> Unplanted = new HashSet<string>
    {
        "discharge-at-cap", "device-capacity", "staff-capacity", "long-term-care", "maternity-allowance", "manual-claim-forgery",
        "procurement-price", "method-swap", "copay-waived", "trace-code-missing", "benefit-recomputed", "cap-chasing",
        "admission-rate", "claims-per-physician-day", "cost-per-visit", "fund-share", "infection-rate", "self-pay-share",
    };

    /// <summary>
    /// Planted, but a few hospitals with some dozens of stays each have no funnel limits or usual level to leave; and rules
    /// whose look at the data does not reach what was planted yet.
    /// </summary>
    public static readonly IReadOnlySet<string> Unseen = new HashSet<string>
    {
        "admission-surge", "unplanned-readmission", "upcoding", "routine-panel", "imaging-overuse",
        "drug-share", "exam-share", "material-share", "treatment-share", "ct-share", "mri-share",
        "care-home-admissions", "item-without-service", "over-course",
    };

    /// <summary>Tables that no city has: the rule says that it cannot run.</summary>
    public static readonly IReadOnlySet<string> WithoutTables = new HashSet<string>
    {
        "discharge-at-cap", "device-capacity", "long-term-care", "maternity-allowance", "manual-claim-forgery",
    };

    /// <summary>Planted in kinds of which the rule means only some.</summary>
    public static readonly IReadOnlySet<string> Half = new HashSet<string>
    {
        "double-settlement", "unfiled-transfer",
        "low-indication", "long-low-cost-stay", "second-line-drug", "surgeon-overlap", "item-swap", "indication-limited-item", "alike-stays",
    };
}
