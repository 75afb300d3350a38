using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>What claims and rating say about a division with those below it.</summary>
/// <param name="Institutions">Rated institutions, with what the funds paid them, yuan.</param>
/// <param name="Encounters">Their encounters.</param>
/// <param name="Stays">Their stays.</param>
/// <param name="Findings">Findings in their rating, with the yuan of the fund at risk, each fee line of an institution once.</param>
/// <param name="TierA">Institutions of tier A.</param>
public sealed record RegionClaimsView(CountView Institutions, CountView Encounters, CountView Stays, CountView Findings, CountView TierA)
{
    /// <summary>The sum over single divisions; null for none.</summary>
    internal static RegionClaimsView? Of(IReadOnlyList<RegionClaims> claims, string region) => claims.Count == 0 ? null : new(
        CountView.Of(claims.Sum(one => one.Institutions), claims.Sum(one => one.Fund), ClaimsLists.Institutions(region)),
        CountView.Of(claims.Sum(one => one.Encounters), ClaimsLists.JudgedEncounters(region)),
        CountView.Of(claims.Sum(one => one.Stays), ClaimsLists.Stays(region)),
        CountView.Of(claims.Sum(one => one.Findings), claims.Sum(one => one.FundAtRisk), ClaimsLists.Findings(region)),
        CountView.Of(claims.Sum(one => one.TierA), ClaimsLists.Institutions(region).And(("tier", "A"))));
}
