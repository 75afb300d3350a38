-- Probability x amount. The amount: what the findings put at risk, counted once, and for what no rule saw a share of the fund's
-- payments that grows with the anomaly (an assumption, stated in parameters.yaml).
select i.fixmedins_code, i.fixmedins_name, i.level, i.kind,
    CAST(p.probability AS decimal(9, 6)) as probability,
    CAST(p.probability * (coalesce(a.fund_at_risk, 0)
        + CAST($undetected_share AS double precision) * coalesce(s.anomaly, 0) * coalesce(f.fund_pay_sumamt, 0)) AS decimal(18, 2)) as expected_recovery,
    coalesce(n.findings, 0) as findings,
    coalesce(a.amount_at_risk, 0) as amount_at_risk,
    coalesce(a.fund_at_risk, 0) as fund_at_risk,
    coalesce(s.anomaly, 0) as anomaly
from claims.institution i
join risk.probability p on p.fixmedins_code = i.fixmedins_code
left join features.institution f on f.fixmedins_code = i.fixmedins_code
left join scores.institution s on s.fixmedins_code = i.fixmedins_code
left join risk.amount a on a.fixmedins_code = i.fixmedins_code
left join (select fixmedins_code, count(*) as findings from risk.finding_key group by fixmedins_code) n on n.fixmedins_code = i.fixmedins_code
