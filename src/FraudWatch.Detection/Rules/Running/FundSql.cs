using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// What the fund paid of the amounts at risk: the amount times the fund's share of the in-scope cost of the accused line,
/// settlement or stay, unless the rule says it. One statement for all findings of a run, as each of its joins reads a whole
/// table of claims.
/// </summary>
internal sealed class FundSql
{
    private readonly List<string> rules;
    private readonly HashSet<string> keys;

    public FundSql(IEnumerable<Rule> found)
    {
        var open = found.Where(rule => rule.Columns.Contains("amount_at_risk") && !rule.Columns.Contains("fund_at_risk")).ToList();
        rules = [.. open.Select(rule => rule.Id).Distinct()];
        keys = [.. open.SelectMany(rule => rule.Columns)];
    }

    /// <summary>The tables of claims that tell the fund's share.</summary>
    public IReadOnlySet<string> Reads => StageSelection.TablesIn(string.Join('\n', Joins()));

    /// <summary>Sets <c>fund_at_risk</c> of the staged findings; null when no finding needs it.</summary>
    public string? Update(SqlBinder binder)
    {
        var exact = Exact().ToList();
        var amounts = exact.Count > 0 ? [Amount($"coalesce({string.Join(", ", exact)})")] : new List<string>();
        if (keys.Contains("mdtrt_id"))
            amounts.Add(Amount("paid.fund_ratio"));
        return amounts.Count == 0 ? null : $"""
            UPDATE temp.{RunTables.Staged} SET fund_at_risk = paid_part.amount
            FROM (
              SELECT r.rowid AS place, coalesce({string.Join(", ", amounts)}) AS amount
              FROM temp.{RunTables.Staged} AS r
              {string.Join("\n  ", Joins())}
              WHERE r.amount_at_risk IS NOT NULL AND r.rule_id IN ({string.Join(", ", rules.Select(binder.Text))})
            ) AS paid_part
            WHERE {RunTables.Staged}.rowid = paid_part.place
            """;
    }

    private static string Amount(string ratio) => $"CAST(round(r.amount_at_risk * {ratio}, 2) AS DECIMAL(16,2))";

    /// <summary>Shares kept to six decimals, the nearest to the accused first.</summary>
    private IEnumerable<string> Exact()
    {
        if (keys.Contains("bkkp_sn"))
            yield return "line.fund_ratio";
        if (keys.Contains("setl_id"))
            yield return "bill.fund_ratio";
        if (keys.Contains("mdtrt_id"))
            yield return "stay.fund_ratio";
    }

    /// <summary>The accused key stands first in its list.</summary>
    private IEnumerable<string> Joins()
    {
        if (keys.Contains("bkkp_sn"))
            yield return "LEFT JOIN claims.fee_line AS line ON line.bkkp_sn = split_part(r.bkkp_sn, '|', 1)";
        if (keys.Contains("setl_id"))
            yield return "LEFT JOIN claims.settlement AS bill ON bill.setl_id = split_part(r.setl_id, '|', 1)";
        if (!keys.Contains("mdtrt_id"))
            yield break;
        yield return "LEFT JOIN claims.encounter AS visit ON visit.mdtrt_id = split_part(r.mdtrt_id, '|', 1)";
        yield return "LEFT JOIN claims.stay AS stay ON stay.stay_id = visit.stay_id";
        yield return "LEFT JOIN (SELECT mdtrt_id, sum(CAST(fund_pay_sumamt AS DOUBLE)) / nullif(sum(inscp_amt), 0) AS fund_ratio FROM claims.settlement GROUP BY mdtrt_id) AS paid ON paid.mdtrt_id = split_part(r.mdtrt_id, '|', 1)";
    }
}
