using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The lists of cases that figures count.</summary>
internal static class CaseLists
{
    private const string Standing = "confirmed,partly_confirmed";
    private const string Judged = "confirmed,partly_confirmed,unfounded";

    // A merged case lives on in the case that it went to; to count both would count it twice.
    private const string NotMerged = "detected,first_review,appeal,second_review,panel,final_review,recovery,transferred,closed";

    public static ListLink Opened(string? region, Period period) =>
        ListLink.Cases(region, ("state", NotMerged), ("opened_from", ListLink.Day(period.From)), ("opened_to", ListLink.Day(period.To)));

    public static ListLink Decided(string? region, Period period) =>
        ListLink.Cases(region, ("decided_from", ListLink.Day(period.From)), ("decided_to", ListLink.Day(period.To)));

    public static ListLink Confirmed(string? region, Period period) => Decided(region, period).And(("verdict", Standing));

    public static ListLink JudgedIn(string? region, Period period) => Decided(region, period).And(("verdict", Judged));

    public static ListLink Recovered(string? region, Period period) => Decided(region, period).And(("recovered", "true"));

    public static ListLink Appealed(string? region, Period period) => Decided(region, period).And(("appealed", "true"));

    public static ListLink Overturned(string? region, Period period) => Decided(region, period).And(("overturned", "true"));

    public static ListLink Open(string? region) => ListLink.Cases(region, ("open", "true"));

    public static ListLink Overdue(string? region) => ListLink.Cases(region, ("overdue", "true"));
}
