-- Probability x amount. Both are the model's where one is in charge and has proven better than the rating. Otherwise the amount
-- is what the findings put at risk, counted once, and for what no rule saw a share of the fund's payments that grows with the
-- anomaly (an assumption, stated in parameters.yaml).
select i.fixmedins_code, i.fixmedins_name, i.level, i.kind,
    CAST(coalesce(l.probability, p.probability) AS decimal(9, 6)) as probability,
    CAST(coalesce(l.probability, p.probability) * coalesce(l.amount, coalesce(a.fund_at_risk, 0)
        + CAST($undetected_share AS double precision) * coalesce(s.anomaly, 0) * coalesce(f.fund_pay_sumamt, 0)) AS decimal(18, 2)) as expected_recovery,
    case when l.probability is not null then 'model' else 'rules' end as basis,
    coalesce(n.findings, 0) as findings,
    coalesce(a.amount_at_risk, 0) as amount_at_risk,
    coalesce(a.fund_at_risk, 0) as fund_at_risk,
    coalesce(s.anomaly, 0) as anomaly
from claims.institution i
join risk.probability p on p.fixmedins_code = i.fixmedins_code
left join features.institution f on f.fixmedins_code = i.fixmedins_code
left join scores.institution s on s.fixmedins_code = i.fixmedins_code
left join scores.learnt l on l.fixmedins_code = i.fixmedins_code and l.is_used
left join risk.amount a on a.fixmedins_code = i.fixmedins_code
left join (select fixmedins_code, count(*) as findings from risk.finding_key group by fixmedins_code) n on n.fixmedins_code = i.fixmedins_code
