using System.Globalization;
using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The lists over claims that figures count; a region of null is all that the person sees, an empty one what has none.</summary>
internal static class ClaimsLists
{
    private const string Institution = "institution";

    // Amounts have two decimals: more than nothing is a fen or more.
    private const string Fen = "0.01";

    /// <summary>The findings of an institution that count in its rating.</summary>
    public static ListLink FindingsOf(string fixmedinsCode) => ListLink.To("findings", null, (Institution, fixmedinsCode), ("status", "queued"));

    /// <summary>The findings that count in the rating of institutions.</summary>
    public static ListLink Findings(string? region) => ListLink.To("findings", region, ("status", "queued"));

    /// <summary>Rated institutions.</summary>
    public static ListLink Institutions(string? region) => ListLink.To("institutions", region);

    /// <summary>Institutions with claims, rated or not.</summary>
    public static ListLink Claiming(string? region) => ListLink.To("institutions/claiming", region);

    /// <summary>All encounters that came.</summary>
    public static ListLink Encounters(string? region) => ListLink.To("encounters", region);

    public static ListLink JudgedEncounters(string? region) => Encounters(region).And(("judged", "true"));

    public static ListLink Stays(string? region) => ListLink.To("stays", region);

    /// <summary>Planned admissions of a hospital on one day.</summary>
    public static ListLink Admissions(string fixmedinsCode, DateOnly day) => ListLink.To(
        "stays", null, (Institution, fixmedinsCode), ("planned", "true"), ("day_from", ListLink.Day(day)), ("day_to", ListLink.Day(day.AddDays(1))));

    /// <summary>Days on which a hospital's CUSUM was above its limit.</summary>
    public static ListLink AlarmDays(string fixmedinsCode) => ListLink.To("surge-days", null, (Institution, fixmedinsCode), ("alarm", "true"));

    /// <summary>Institutions of one funnel plot.</summary>
    public static ListLink Funnel(FunnelChoice choice, string? region) => ListLink.To(
        "indicators", region, ("setting", choice.Setting), ("indicator", choice.Indicator), ("month", ListLink.Day(choice.Month)));

    /// <summary>Institutions of one cell of the tier matrix.</summary>
    public static ListLink Cell(TierCell cell, string? region)
    {
        (string Name, decimal? Edge)[] edges =
        [
            ("probability_from", (decimal)cell.ProbabilityFrom), ("probability_to", (decimal?)cell.ProbabilityTo), ("recovery_from", cell.RecoveryFrom), ("recovery_to", cell.RecoveryTo),
        ];
        return Institutions(region).And([.. edges.Where(edge => edge.Edge is not null).Select(edge => (edge.Name, edge.Edge.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Moves of patients, over <paramref name="period"/>, from one place to another.</summary>
    public static ListLink Moves(PatientFlow flow, bool byRegion, Period period, int days, string? region) => Moved("patient-moves", flow, byRegion, period, days, region);

    /// <summary>The persons of those moves.</summary>
    public static ListLink MovingPersons(PatientFlow flow, bool byRegion, Period period, int days, string? region) =>
        Moved("patient-moves/persons", flow, byRegion, period, days, region);

    /// <summary>Persons for whom the funds paid anything.</summary>
    public static ListLink PaidPersons(string? region) => ListLink.To("persons", region, ("fund_from", Fen));

    /// <summary>Physicians under whose names anything was billed.</summary>
    public static ListLink BillingPhysicians(string? region) => ListLink.To("physicians", region, ("amount_from", Fen));

    /// <summary>The accounts of the funds of one month.</summary>
    public static ListLink Accounts(DateOnly month, string? insurance, string? region)
    {
        var accounts = ListLink.To("fund-accounts", region, ("month", ListLink.Day(month)));
        return insurance is null ? accounts : accounts.And(("insurance", insurance));
    }

    private static ListLink Moved(string path, PatientFlow flow, bool byRegion, Period period, int days, string? region)
    {
        var place = byRegion ? "division" : Institution;
        return ListLink.To(
            path, region, ("from", ListLink.Day(period.From)), ("to", ListLink.Day(period.To)), ("days", days.ToString(CultureInfo.InvariantCulture)),
            ($"from_{place}", flow.FromCode), ($"to_{place}", flow.ToCode));
    }
}
