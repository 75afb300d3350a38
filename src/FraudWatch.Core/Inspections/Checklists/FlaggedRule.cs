using FraudWatch.Core.Findings;

namespace FraudWatch.Core.Inspections;

/// <summary>A rule that has findings at an institution, with what an inspector does about them on site.</summary>
public sealed record FlaggedRule
{
    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What to do, step by step, as the rule's author wrote it.</summary>
    public required IReadOnlyList<string> Triage { get; init; }

    /// <summary>Columns of the evidence to read first.</summary>
    public required IReadOnlyList<string> FirstLook { get; init; }

    /// <summary>What the columns of <see cref="FirstLook"/> are called; empty in checklists of an older version.</summary>
    public IReadOnlyList<ColumnTitle> FirstLookTitles { get; init; } = [];

    /// <summary>Honest reasons for such a finding, to be ruled out.</summary>
    public required IReadOnlyList<string> FalsePositives { get; init; }

    /// <summary><see cref="Triage"/> in Chinese; empty in checklists of an older version.</summary>
    public IReadOnlyList<string> TriageZh { get; init; } = [];

    /// <summary><see cref="FalsePositives"/> in Chinese; empty in checklists of an older version.</summary>
    public IReadOnlyList<string> FalsePositivesZh { get; init; } = [];

    /// <summary>Duties broken and clauses that punish, as the findings name them.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    public required long Findings { get; init; }

    /// <summary>Yuan on the in-scope amount.</summary>
    public required decimal AmountAtRisk { get; init; }

    /// <summary>Yuan that the funds paid of it.</summary>
    public required decimal FundAtRisk { get; init; }
}
