using System.Text.Json;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A rated institution, in the list.</summary>
public sealed record InstitutionItem
{
    /// <summary>Place in the ranked inspection list of the whole store, 1 first.</summary>
    public required long Rank { get; init; }

    public required string FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    /// <summary>hospital, clinic, pharmacy or other.</summary>
    public string? Kind { get; init; }

    /// <summary>3, 2, 1, or 0 for none.</summary>
    public required long Level { get; init; }

    public string? Region { get; init; }

    /// <summary>A to D.</summary>
    public string? Tier { get; init; }

    /// <summary>Chance that an inspection confirms a violation, 0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>Yuan.</summary>
    public decimal? ExpectedRecovery { get; init; }

    public required long Findings { get; init; }

    /// <summary>Yuan, each fee line once.</summary>
    public decimal? AmountAtRisk { get; init; }

    public decimal? FundAtRisk { get; init; }

    /// <summary>How odd it is among its peers, size apart, 0 to 1; never that it is guilty.</summary>
    public double? Anomaly { get; init; }

    /// <summary>What probability and recovery come from: rules, or the model in charge.</summary>
    public string? Basis { get; init; }

    /// <summary>Why, the weightiest first: kind, code, weight, and a sentence in Chinese and English.</summary>
    public required JsonElement Reasons { get; init; }

    /// <summary>Mean of its standardised log size features; 0 is the middle of its peers.</summary>
    public double? Size { get; init; }

    public required long Stays { get; init; }

    public required long Visits { get; init; }

    public required long Persons { get; init; }

    public decimal? MedfeeSumamt { get; init; }

    public decimal? FundPaySumamt { get; init; }

    public string? PeerGroup { get; init; }

    /// <summary>Institutions in the group, itself included.</summary>
    public required long Peers { get; init; }

    internal static InstitutionItem Of(ClaimsRow row) => new()
    {
        Rank = row.Whole("rank"),
        FixmedinsCode = row.Needed("fixmedins_code"),
        FixmedinsName = row.Text("fixmedins_name"),
        Kind = row.Text("kind"),
        Level = row.Whole("level"),
        Region = row.Text("region"),
        Tier = row.Text("tier"),
        Probability = row.Number("probability"),
        ExpectedRecovery = row.Amount("expected_recovery"),
        Findings = row.Whole("findings"),
        AmountAtRisk = row.Amount("amount_at_risk"),
        FundAtRisk = row.Amount("fund_at_risk"),
        Anomaly = row.Number("anomaly"),
        Basis = row.Text("basis"),
        Reasons = JsonElement.Parse(row.Text("reasons") ?? "[]"),
        Size = row.Number("size"),
        Stays = row.Whole("stays"),
        Visits = row.Whole("visits"),
        Persons = row.Whole("persons"),
        MedfeeSumamt = row.Amount("medfee_sumamt"),
        FundPaySumamt = row.Amount("fund_pay_sumamt"),
        PeerGroup = row.Text("peer_group"),
        Peers = row.Whole("peers"),
    };
}
