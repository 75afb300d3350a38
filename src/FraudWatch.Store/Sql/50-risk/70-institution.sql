-- The ranked inspection list: by tier, then by expected recovery. Tiers are a matrix of probability and expected recovery, the
-- recovery relative to this run's institutions that have any.
with cut as (
    select percentile_cont(CAST($tier_a_quantile AS double precision)) within group (order by expected_recovery) as high,
        percentile_cont(CAST($tier_b_quantile AS double precision)) within group (order by expected_recovery) as middle
    from risk.rated
    where probability >= CAST($tier_c_probability AS double precision)
),
reason as (
    select fixmedins_code,
        string_agg('{"kind":"' || kind || '","code":"' || code || '","weight":' || CAST(CAST(weight AS decimal(9, 6)) AS varchar)
            || ',"zh":"' || zh || '","en":"' || en || '"}', ',' order by place) as reasons
    from risk.ranked_reason
    where place <= CAST($reasons_shown AS integer)
    group by fixmedins_code
),
graded as (
    select r.*,
        case when r.probability >= CAST($tier_a_probability AS double precision) and r.expected_recovery >= c.high then 'A'
            when r.probability >= CAST($tier_a_probability AS double precision)
                or (r.probability >= CAST($tier_b_probability AS double precision) and r.expected_recovery >= c.middle) then 'B'
            when r.probability >= CAST($tier_c_probability AS double precision) then 'C'
            else 'D' end as tier
    from risk.rated r
    cross join cut c
)
select row_number() over (order by g.tier, g.expected_recovery desc, g.probability desc, g.fixmedins_code) as rank,
    g.fixmedins_code, g.fixmedins_name, g.level, g.probability, g.expected_recovery, g.tier, g.findings, g.amount_at_risk,
    '[' || coalesce(r.reasons, '') || ']' as reasons,
    g.kind, g.fund_at_risk, g.anomaly, g.basis
from graded g
left join reason r on r.fixmedins_code = g.fixmedins_code
