-- The unsupervised score per institution: ECOD's aggregate (the largest of the three tail sums), standardised within the
-- peers and squeezed into 0..1. It says how odd an institution is among its peers, size apart; never that it is guilty.
with total as (
    select fixmedins_code, peer_group, count(*) as features,
        greatest(sum(high_tail), sum(low_tail), sum(skew_tail)) as surprise
    from scores.tail
    group by fixmedins_code, peer_group
),
middle as (
    select peer_group, percentile_cont(0.5) within group (order by surprise) as median
    from total
    group by peer_group
),
spread as (
    select t.peer_group,
        CAST($mad_to_deviation AS double precision) * percentile_cont(0.5) within group (order by abs(t.surprise - m.median)) as deviation
    from total t
    join middle m on m.peer_group = t.peer_group
    group by t.peer_group
),
reason as (
    select fixmedins_code,
        string_agg('{"code":"' || feature_name || '","side":"' || side
            || '","value":' || CAST(CAST(feature_value AS decimal(18, 4)) AS varchar)
            || ',"peers":' || CAST(CAST(peer_median AS decimal(18, 4)) AS varchar)
            || ',"share_below":' || CAST(CAST(share_below AS decimal(5, 4)) AS varchar)
            || ',"zh":"' || feature_zh || '","en":"' || feature_en || '"}', ',' order by place) as reasons
    from scores.ranked_reason
    where place <= CAST($reasons_shown AS integer)
    group by fixmedins_code
)
select i.fixmedins_code,
    coalesce(CAST(1 / (1 + exp(CAST($anomaly_midpoint AS double precision)
        - least((t.surprise - m.median) / nullif(s.deviation, 0), CAST($anomaly_ceiling AS double precision)))) AS decimal(9, 6)), 0) as anomaly,
    CAST(null AS double precision) as probability,
    '[' || coalesce(r.reasons, '') || ']' as reasons,
    t.peer_group, t.features
from features.institution i
left join total t on t.fixmedins_code = i.fixmedins_code
left join middle m on m.peer_group = t.peer_group
left join spread s on s.peer_group = t.peer_group
left join reason r on r.fixmedins_code = i.fixmedins_code
