using FraudWatch.Casework.People;
using FraudWatch.Core.Findings;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Findings;

/// <summary>A finding (疑点) of the last run, in the list.</summary>
public sealed record FindingItem
{
    private const int ShownInList = 20;

    public required string FindingId { get; init; }

    public required string RuleId { get; init; }

    public required long RuleVersion { get; init; }

    public string? RuleTitle { get; init; }

    /// <summary>Family of the rule; null when the rule is gone from the program.</summary>
    public string? Family { get; init; }

    public Severity? Severity { get; init; }

    public required string FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    /// <summary>Division of the institution.</summary>
    public string? Region { get; init; }

    /// <summary>In a list the first twenty of them, as of encounters, settlements and fee lines: an act of a group has hundreds.</summary>
    public required IReadOnlyList<PersonRef> Persons { get; init; }

    public required int PersonCount { get; init; }

    /// <summary>The accused encounter first.</summary>
    public required IReadOnlyList<string> Encounters { get; init; }

    public required int EncounterCount { get; init; }

    public required IReadOnlyList<string> Settlements { get; init; }

    public required int SettlementCount { get; init; }

    /// <summary>The accused line first.</summary>
    public required IReadOnlyList<string> FeeLines { get; init; }

    public required int FeeLineCount { get; init; }

    public DateOnly? OccurredOn { get; init; }

    /// <summary>Yuan; null for a lead.</summary>
    public decimal? AmountAtRisk { get; init; }

    public decimal? FundAtRisk { get; init; }

    /// <summary>Chance that an inspection confirms it, 0 to 1, as the queue of cases reckons it; null for a new one until the rating after the run.</summary>
    public double? Probability { get; init; }

    /// <summary>Goes to people; false for a rule on trial and for what is against the agency.</summary>
    public required bool Queued { get; init; }

    public required string SentenceZh { get; init; }

    public required string SentenceEn { get; init; }

    /// <summary>Number of batches when the run made it.</summary>
    public required long Run { get; init; }

    internal static FindingItem Of(ClaimsRow row, PersonHandles persons) => Of(row, persons, ShownInList);

    /// <summary>With all persons and keys.</summary>
    internal static FindingItem Whole(ClaimsRow row, PersonHandles persons) => Of(row, persons, int.MaxValue);

    private static FindingItem Of(ClaimsRow row, PersonHandles persons, int shown)
    {
        var text = row.Text("psn_no");
        var numbers = PersonHandles.NumbersIn(text);
        var (encounters, settlements, lines) = (Keys(row.Text("mdtrt_id")), Keys(row.Text("setl_id")), Keys(row.Text("bkkp_sn")));
        return new FindingItem
        {
            FindingId = row.Needed("finding_id"),
            RuleId = row.Needed("rule_id"),
            RuleVersion = row.Whole("rule_version"),
            RuleTitle = row.Text("rule_title"),
            Family = row.Text("family"),
            Severity = SeverityLetter.Read(row.Text("severity")),
            FixmedinsCode = row.Needed("fixmedins_code"),
            FixmedinsName = row.Text("fixmedins_name"),
            Region = row.Text("region"),
            Persons = [.. numbers.Take(shown).Select(persons.Of)],
            PersonCount = numbers.Count,
            Encounters = [.. encounters.Take(shown)],
            EncounterCount = encounters.Length,
            Settlements = [.. settlements.Take(shown)],
            SettlementCount = settlements.Length,
            FeeLines = [.. lines.Take(shown)],
            FeeLineCount = lines.Length,
            OccurredOn = row.Day("occurred_on"),
            AmountAtRisk = row.Amount("amount_at_risk"),
            FundAtRisk = row.Amount("fund_at_risk"),
            Probability = row.Number("probability"),
            Queued = row.Flag("queued"),
            SentenceZh = MaskedText.Sentence(row.Text("sentence_zh") ?? "", text),
            SentenceEn = MaskedText.Sentence(row.Text("sentence_en") ?? "", text),
            Run = row.Whole("run"),
        };
    }

    private static string[] Keys(string? keys) => keys?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
