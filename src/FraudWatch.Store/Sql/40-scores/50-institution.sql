-- The unsupervised score per institution: an ensemble of ranks on the suspicious sides, distances on both (see tail), and at a
-- discount ECOD's aggregate (the largest of the three tail sums) of the features that have no such side; standardised within the
-- peers and squeezed into 0..1. It says how odd an institution is among its peers, size apart; never that it is guilty.
with summed as (
    select fixmedins_code, peer_group, count(*) as features,
        coalesce(sum(skew_tail) filter (where suspicious <> 'either'), 0) + sum(distance) as of_sides,
        coalesce(greatest(sum(high_tail) filter (where suspicious = 'either'), sum(low_tail) filter (where suspicious = 'either'),
            sum(skew_tail) filter (where suspicious = 'either')), 0) as of_others
    from scores.tail
    group by fixmedins_code, peer_group
),
total as (
    select fixmedins_code, peer_group, features,
        CAST(of_sides + CAST($either_side_weight AS double precision) * of_others AS decimal(28, 9)) as surprise
    from summed
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
pooled as (
    -- Peers that hardly differ in surprise, because little is known of them, must not be stretched to fill the scale.
    select CAST($mad_to_deviation AS double precision) * percentile_cont(0.5) within group (order by abs(t.surprise - m.median)) as deviation
    from total t
    join middle m on m.peer_group = t.peer_group
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
        - least((t.surprise - m.median) / nullif(greatest(s.deviation, a.deviation), 0), CAST($anomaly_ceiling AS double precision)))) AS decimal(9, 6)), 0) as anomaly,
    CAST(null AS double precision) as probability,
    '[' || coalesce(r.reasons, '') || ']' as reasons,
    t.peer_group, t.features
from features.institution i
left join total t on t.fixmedins_code = i.fixmedins_code
left join middle m on m.peer_group = t.peer_group
left join spread s on s.peer_group = t.peer_group
cross join pooled a
left join reason r on r.fixmedins_code = i.fixmedins_code
