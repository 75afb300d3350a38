using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A finding of a case, as it was when it joined, and what was decided about it.</summary>
public sealed record FindingView
{
    public required long Id { get; init; }

    public required string FindingId { get; init; }

    public required string RuleId { get; init; }

    /// <summary>The rule in words (规则名称); null when the program no longer has it.</summary>
    public string? RuleTitle { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required string FixmedinsCode { get; init; }

    /// <summary>The persons it is about, mostly one; none for a finding about an institution as a whole.</summary>
    public required IReadOnlyList<PersonRef> Persons { get; init; }

    public required IReadOnlyList<string> Encounters { get; init; }

    public required IReadOnlyList<string> Settlements { get; init; }

    public required IReadOnlyList<string> FeeLines { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public decimal? Amount { get; init; }

    public decimal? Fund { get; init; }

    public required string SentenceZh { get; init; }

    public required string SentenceEn { get; init; }

    public required JsonElement Evidence { get; init; }

    /// <summary>What the columns of the evidence are called; none when the program no longer has the rule.</summary>
    [NotExported]
    public required IReadOnlyList<ColumnTitle> EvidenceTitles { get; init; }

    public string? Duty { get; init; }

    public string? Liability { get; init; }

    public required JsonElement Parameters { get; init; }

    public required long Watermark { get; init; }

    public required DateTime JoinedAt { get; init; }

    public required string AlikeKey { get; init; }

    /// <summary>The finding under which the same fee line is counted (同一明细另涉).</summary>
    public string? CountedUnder { get; init; }

    public VerdictKind? Verdict { get; init; }

    public decimal? VerdictAmount { get; init; }

    public VerdictClause? Clause { get; init; }

    public string? Reason { get; init; }

    public string? ReasonText { get; init; }

    public DateTime? DecidedAt { get; init; }

    internal static FindingView Of(CaseFinding finding, PersonHandles persons, RuleBook rules)
    {
        var evidence = MaskedText.Columns(finding.Evidence, finding.PsnNo);
        return new FindingView
        {
            Id = finding.Id,
            FindingId = finding.FindingId,
            RuleId = finding.RuleId,
            RuleTitle = rules.Find(finding.RuleId)?.Title.Zh,
            RuleVersion = finding.RuleVersion,
            Severity = finding.Severity,
            FixmedinsCode = finding.FixmedinsCode,
            Persons = persons.OfAll(finding.PsnNo),
            Encounters = Keys(finding.MdtrtId),
            Settlements = Keys(finding.SetlId),
            FeeLines = Keys(finding.BkkpSn),
            OccurredOn = finding.OccurredOn,
            Amount = finding.Amount,
            Fund = finding.Fund,
            SentenceZh = MaskedText.Sentence(finding.SentenceZh, finding.PsnNo),
            SentenceEn = MaskedText.Sentence(finding.SentenceEn, finding.PsnNo),
            Evidence = evidence,
            EvidenceTitles = rules.TitlesOf(finding.RuleId, evidence),
            Duty = finding.Duty,
            Liability = finding.Liability,
            Parameters = Json(finding.Parameters),
            Watermark = finding.Watermark,
            JoinedAt = finding.JoinedAt,
            AlikeKey = finding.AlikeKey,
            CountedUnder = finding.CountedUnder,
            Verdict = finding.Verdict,
            VerdictAmount = finding.VerdictAmount,
            Clause = finding.Clause,
            Reason = finding.Reason,
            ReasonText = finding.ReasonText,
            DecidedAt = finding.DecidedAt,
        };
    }

    private static string[] Keys(string? keys) => keys?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
