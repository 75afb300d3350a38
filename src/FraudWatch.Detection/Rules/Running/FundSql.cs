namespace FraudWatch.Detection.Rules;

/// <summary>
/// What the fund paid of the amount at risk: the amount times the fund's share of the in-scope cost of the accused line,
/// settlement or stay, unless the rule says it.
/// </summary>
internal sealed class FundSql(IReadOnlyList<ResultColumn> columns)
{
    private readonly bool isNeeded = Has(columns, "amount_at_risk") && !Has(columns, "fund_at_risk");

    /// <summary>The joins that <see cref="Amount"/> reads; the accused key stands first in its list.</summary>
    public string Joins => string.Join('\n', Sources().Select(source => source.Join));

    /// <summary>Yuan, to the fen.</summary>
    public string Amount
    {
        get
        {
            if (Has(columns, "fund_at_risk"))
                return "CAST(r.fund_at_risk AS DECIMAL(16,2))";
            var ratios = Sources().Select(source => source.Ratio).ToList();
            return ratios.Count == 0
                ? "CAST(NULL AS DECIMAL(16,2))"
                : $"CAST(round(r.amount_at_risk * coalesce({string.Join(", ", ratios)}), 2) AS DECIMAL(16,2))";
        }
    }

    private IEnumerable<(string Join, string Ratio)> Sources()
    {
        if (!isNeeded)
            yield break;
        if (Has(columns, "bkkp_sn"))
            yield return ("LEFT JOIN claims.fee_line AS line ON line.bkkp_sn = split_part(r.bkkp_sn, '|', 1)", "line.fund_ratio");
        if (Has(columns, "setl_id"))
            yield return ("LEFT JOIN claims.settlement AS bill ON bill.setl_id = split_part(r.setl_id, '|', 1)", "bill.fund_ratio");
        if (!Has(columns, "mdtrt_id"))
            yield break;
        yield return (
            "LEFT JOIN claims.encounter AS visit ON visit.mdtrt_id = split_part(r.mdtrt_id, '|', 1)\n"
            + "LEFT JOIN claims.stay AS stay ON stay.stay_id = visit.stay_id",
            "stay.fund_ratio");
        yield return (
            "LEFT JOIN (SELECT mdtrt_id, sum(CAST(fund_pay_sumamt AS DOUBLE)) / nullif(sum(inscp_amt), 0) AS fund_ratio FROM claims.settlement GROUP BY mdtrt_id) AS paid\n"
            + "  ON paid.mdtrt_id = split_part(r.mdtrt_id, '|', 1)",
            "paid.fund_ratio");
    }

    private static bool Has(IReadOnlyList<ResultColumn> columns, string name) => columns.Any(column => column.Name == name);
}
