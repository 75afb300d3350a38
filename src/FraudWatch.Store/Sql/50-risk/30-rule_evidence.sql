-- Per institution and rule: how many findings beyond what honest life would give. The lower bound of the count (Poisson, one
-- sided 90 %, Wilson and Hilferty 1931) less the rule's stated false positives over the institution's own denominator. The
-- weight is the chance that at least one of the excess is confirmed, under the ceiling of what the rule's kind can carry.
with counted as (
    select rule_id, fixmedins_code, count(*) as findings, sum(amount_at_risk) as amount_at_risk,
        max(case severity when 'D' then 3 when 'S' then 2 else 1 end) as gravest
    from risk.finding_key
    group by rule_id, fixmedins_code
),
rated as (
    select d.rule_id, d.fixmedins_code, d.n as denominator, coalesce(c.findings, 0) as findings,
        coalesce(c.amount_at_risk, 0) as amount_at_risk, coalesce(c.gravest, 1) as gravest, p.peer_group
    from findings.rule_denominator d
    left join counted c on c.rule_id = d.rule_id and c.fixmedins_code = d.fixmedins_code
    left join features.peer_group p on p.fixmedins_code = d.fixmedins_code
),
pooled as (
    select rule_id, peer_group, sum(findings) as findings, sum(denominator) as denominator
    from rated
    group by rule_id, peer_group
),
compared as (
    -- The peers' rate leaves the institution itself out.
    select r.*, (q.findings - r.findings + CAST($pseudo_findings AS double precision))
        / nullif(q.denominator - r.denominator + CAST($pseudo_findings AS double precision), 0) as peer_rate
    from rated r
    join pooled q on q.rule_id = r.rule_id and q.peer_group is not distinct from r.peer_group
    where r.findings > 0
),
bounded as (
    select r.rule_id, r.fixmedins_code, r.denominator, r.findings, r.amount_at_risk, r.gravest, r.peer_rate,
        r.peer_rate * r.denominator as expected_of_peers,
        greatest(0, r.findings * power(greatest(0, 1 - 1.0 / (9 * r.findings)
            - CAST($lower_bound_z AS double precision) / (3 * sqrt(r.findings))), 3)) as lower_findings
    from compared r
),
beyond_chance as (
    select b.*, greatest(0, b.lower_findings - coalesce(m.false_positive_share, 0) * b.denominator) as excess
    from bounded b
    join findings.rule m on m.rule_id = b.rule_id
)
select b.rule_id, b.fixmedins_code, b.denominator, b.findings, b.amount_at_risk, b.peer_rate, b.expected_of_peers, b.lower_findings, b.excess,
    w.severity, m.title_zh, m.title_en,
    w.ceiling * (1 - power(1 - w.precision, b.excess)) as weight
from beyond_chance b
join findings.rule m on m.rule_id = b.rule_id
join claims.dict_severity_weight w on w.rank = b.gravest
