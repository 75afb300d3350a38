using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>An institution with claims.</summary>
/// <param name="FixmedinsCode">Its code.</param>
/// <param name="FixmedinsName">Its name.</param>
/// <param name="Kind">hospital, clinic, pharmacy or other.</param>
/// <param name="Region">Its division.</param>
/// <param name="Encounters">Encounters that the rules saw.</param>
/// <param name="Stays">Stays.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid.</param>
/// <param name="Rated">Whether the last run rated it.</param>
public sealed record ClaimingItem(string FixmedinsCode, string? FixmedinsName, string? Kind, string? Region, long Encounters, long Stays, decimal? FundPaySumamt, bool Rated)
{
    internal static ClaimingItem Of(ClaimsRow row) => new(
        row.Needed("fixmedins_code"), row.Text("fixmedins_name"), row.Text("kind"), row.Text("region"), row.Whole("encounters"), row.Whole("stays"), row.Amount("fund_pay_sumamt"),
        row.Flag("rated"));
}
