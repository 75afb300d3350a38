using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A month of an institution.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Stays">Settled stays.</param>
/// <param name="Visits">Settled visits and purchases.</param>
/// <param name="Persons">Persons who settled.</param>
/// <param name="MedfeeSumamt">Yuan billed.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid.</param>
/// <param name="Findings">Queued findings that occurred.</param>
/// <param name="AmountAtRisk">Their yuan, findings added up.</param>
public sealed record MonthView(DateOnly? Month, long Stays, long Visits, long Persons, decimal? MedfeeSumamt, decimal? FundPaySumamt, long Findings, decimal? AmountAtRisk)
{
    internal static readonly string[] Tables = ["claims.settlement"];

    internal static string Sql(string institution, SqlValues values)
    {
        var code = values.Text(institution);
        return $"""
            WITH settled AS (
                SELECT CAST(date_trunc('month', setl_date) AS DATE) AS month, count(DISTINCT stay_id) AS stays, count(*) FILTER (WHERE stay_id IS NULL) AS visits,
                    count(DISTINCT psn_no) AS persons, sum(medfee_sumamt) AS medfee, sum(fund_pay_sumamt) AS fund
                FROM claims.settlement WHERE fixmedins_code = {code} GROUP BY ALL
            ),
            found AS (
                SELECT CAST(date_trunc('month', occurred_on) AS DATE) AS month, count(*) AS findings, sum(amount_at_risk) AS amount
                FROM findings.finding WHERE fixmedins_code = {code} AND queued GROUP BY ALL
            )
            SELECT month, coalesce(s.stays, 0) AS stays, coalesce(s.visits, 0) AS visits, coalesce(s.persons, 0) AS persons,
                CAST(coalesce(s.medfee, 0) AS DECIMAL(18, 2)) AS medfee, CAST(coalesce(s.fund, 0) AS DECIMAL(18, 2)) AS fund,
                coalesce(f.findings, 0) AS findings, CAST(coalesce(f.amount, 0) AS DECIMAL(18, 2)) AS amount
            FROM settled AS s FULL JOIN found AS f USING (month)
            ORDER BY month
            """;
    }

    internal static MonthView Of(ClaimsRow row) => new(
        row.Day("month"), row.Whole("stays"), row.Whole("visits"), row.Whole("persons"), row.Amount("medfee"), row.Amount("fund"), row.Whole("findings"), row.Amount("amount"));
}
