using System.Text.Json;
using FraudWatch.Core.Findings;

namespace FraudWatch.Server.Api.Findings;

/// <summary>One finding with all that is needed to judge it.</summary>
public sealed record FindingDetail
{
    public required FindingItem Finding { get; init; }

    /// <summary>The rule's further columns; first_look names the ones to read first.</summary>
    public required JsonElement Evidence { get; init; }

    /// <summary>What the columns of the evidence are called, those to read first at the beginning.</summary>
    public required IReadOnlyList<ColumnTitle> EvidenceTitles { get; init; }

    /// <summary>The parameter values that judged it.</summary>
    public required JsonElement Parameters { get; init; }

    /// <summary>Duties in force on the day.</summary>
    public required IReadOnlyList<ClauseView> Duty { get; init; }

    /// <summary>Clauses in force on the day that punish.</summary>
    public required IReadOnlyList<ClauseView> Liability { get; init; }

    /// <summary>Honest situations to rule out.</summary>
    public required IReadOnlyList<string> FalsePositives { get; init; }

    /// <summary>Steps to check.</summary>
    public required IReadOnlyList<string> Triage { get; init; }

    /// <summary>The honest reasons in Chinese (须排除的正当情形).</summary>
    public required IReadOnlyList<string> FalsePositivesZh { get; init; }

    /// <summary>The steps in Chinese (检查步骤).</summary>
    public required IReadOnlyList<string> TriageZh { get; init; }

    /// <summary>Whether the rule's version is another one now.</summary>
    public required bool RuleHasChanged { get; init; }

    /// <summary>Stays, encounters, settlements and fee lines that it names.</summary>
    public required IReadOnlyList<RowsView> Involved { get; init; }

    /// <summary>The case that holds it, in the reader's divisions; null when none does.</summary>
    public FindingCaseView? Case { get; init; }
}
