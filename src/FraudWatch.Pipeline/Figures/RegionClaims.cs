namespace FraudWatch.Pipeline.Figures;

/// <summary>What claims and rating say about one division alone, without those below it.</summary>
/// <param name="Region">Its code; empty when unknown.</param>
/// <param name="Institutions">Visible institutions that were rated.</param>
/// <param name="Encounters">Their encounters.</param>
/// <param name="Stays">Their stays.</param>
/// <param name="Fund">What the fund paid them, yuan.</param>
/// <param name="Findings">Findings in their rating.</param>
/// <param name="FundAtRisk">Yuan of the fund at risk, each fee line of an institution once.</param>
/// <param name="TierA">Institutions of tier A.</param>
public sealed record RegionClaims(string Region, long Institutions, long Encounters, long Stays, decimal Fund, long Findings, decimal FundAtRisk, long TierA)
{
    public static Task<IReadOnlyList<RegionClaims>> ReadAsync(ClaimsSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ReadAsync("region_claims", new Dictionary<string, object?>(), row => new RegionClaims(
            row.GetString(0), row.GetInt64(1), row.GetInt64(2),
            row.GetInt64(3), row.GetDecimal(4),
            row.GetInt64(5), row.GetDecimal(6), row.GetInt64(7)), cancellation);
    }
}
