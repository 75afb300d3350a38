using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Indicators;

/// <summary>An indicator of an institution in a month, judged against its peers without itself.</summary>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="FixmedinsName">Its name.</param>
/// <param name="Region">Its division.</param>
/// <param name="Setting">inpatient or outpatient.</param>
/// <param name="Indicator">Its id, such as drug-share.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="PeerGroup">Kind and level.</param>
/// <param name="Peers">Institutions that it was judged by.</param>
/// <param name="Units">Stays or visits behind the value.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Target">What the peers let expect.</param>
/// <param name="LowerLimit">Funnel limit at its size.</param>
/// <param name="UpperLimit">Funnel limit at its size.</param>
/// <param name="Z">How many standard errors it lies from the target.</param>
public sealed record IndicatorItem(
    string FixmedinsCode, string? FixmedinsName, string? Region, string Setting, string Indicator, DateOnly? Month, string? PeerGroup, long Peers, long Units,
    double? Value, double? Target, double? LowerLimit, double? UpperLimit, double? Z)
{
    internal static IndicatorItem Of(ClaimsRow row) => new(
        row.Needed("fixmedins_code"), row.Text("fixmedins_name"), row.Text("region"), row.Needed("setting"), row.Needed("indicator"), row.Day("month"), row.Text("peer_group"),
        row.Whole("peers"), row.Whole("units"), row.Number("value"), row.Number("target"), row.Number("lower_limit"), row.Number("upper_limit"), row.Number("z"));
}
