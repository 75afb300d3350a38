using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>Which working papers to write.</summary>
public sealed record WorkingPaperRequest
{
    public required string FixmedinsCode { get; init; }

    /// <summary>As it stands on the paper; empty where none is known.</summary>
    public required string FixmedinsName { get; init; }

    /// <summary>Number of the inspection, such as JC-2026-000007; empty before there is one.</summary>
    public string InspectionNumber { get; init; } = "";

    /// <summary>Only this rule's findings; null writes a sheet for each rule that flagged the institution.</summary>
    public string? RuleId { get; init; }

    /// <summary>Records to be pulled, in the order in which they were drawn; empty leaves their sheet out.</summary>
    public IReadOnlyList<MedicalRecord> Records { get; init; } = [];

    /// <summary>
    /// The name of a person by psn_no, where the caller may show it; the claims hold none. A name that is null is left to be
    /// written in on site.
    /// </summary>
    public Func<string, string?> NameOf { get; init; } = _ => null;

    /// <summary>What stands for a person's psn_no; masked unless somebody approved that this paper shows it.</summary>
    public Func<string, string> NumberOf { get; init; } = Mask.Number;
}
