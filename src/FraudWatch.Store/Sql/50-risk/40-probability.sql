-- Probability that an inspection confirms a violation: a noisy-or (Pearl 1988) over the rules' weights and over the anomaly,
-- which alone can never pass its own small cap.
with from_rules as (
    select fixmedins_code,
        sum(ln(1 - least(weight, CAST($rule_cap AS double precision)))) as log_quiet
    from risk.rule_evidence
    group by fixmedins_code
)
select i.fixmedins_code,
    1 - exp(coalesce(r.log_quiet, 0)) as from_rules,
    least(CAST($probability_cap AS double precision), 1 - exp(coalesce(r.log_quiet, 0))
        * (1 - CAST($anomaly_weight AS double precision) * coalesce(s.anomaly, 0))
        * (1 - CAST($base_rate AS double precision))) as probability
from claims.institution i
left join from_rules r on r.fixmedins_code = i.fixmedins_code
left join scores.institution s on s.fixmedins_code = i.fixmedins_code
