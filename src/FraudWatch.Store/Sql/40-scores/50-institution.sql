-- The unsupervised score per institution: an ensemble of ranks on the suspicious sides, distances on both (see tail), and at a
-- discount ECOD's aggregate (the largest of the three tail sums) of the features that have no such side. Two views of it are
-- standardised within the peers and averaged, then squeezed into 0..1: the sum of all features, which sees what is a little off
-- everywhere, and the few strongest alone, for a scheme that shows in one figure drowns in the sum. It
-- says how odd an institution is among its peers, size apart; never that it is guilty.
with weighed as (
    select fixmedins_code, peer_group, feature_name, suspicious, high_tail, low_tail, skew_tail, distance,
        CAST(distance + skew_tail * case when suspicious = 'either' then CAST($either_side_weight AS double precision) else 1 end AS decimal(28, 9)) as surprise
    from scores.tail
),
placed as (
    select w.*, row_number() over (partition by fixmedins_code order by surprise desc, feature_name) as place
    from weighed w
),
summed as (
    select fixmedins_code, peer_group, count(*) as features,
        coalesce(sum(skew_tail) filter (where suspicious <> 'either'), 0) + sum(distance) as of_sides,
        coalesce(greatest(sum(high_tail) filter (where suspicious = 'either'), sum(low_tail) filter (where suspicious = 'either'),
            sum(skew_tail) filter (where suspicious = 'either')), 0) as of_others,
        sum(surprise) filter (where place <= CAST($strongest_features AS integer)) as of_strongest
    from placed
    group by fixmedins_code, peer_group
),
total as (
    select fixmedins_code, peer_group, features, 1 - CAST($strongest_weight AS double precision) as weight, 'all features' as view,
        CAST(of_sides + CAST($either_side_weight AS double precision) * of_others AS decimal(28, 9)) as surprise
    from summed
    union all
    select fixmedins_code, peer_group, features, CAST($strongest_weight AS double precision), 'strongest', of_strongest
    from summed
),
middle as (
    select view, peer_group, percentile_cont(0.5) within group (order by surprise) as median
    from total
    group by view, peer_group
),
spread as (
    select t.view, t.peer_group,
        CAST($mad_to_deviation AS double precision) * percentile_cont(0.5) within group (order by abs(t.surprise - m.median)) as deviation
    from total t
    join middle m on m.view = t.view and m.peer_group = t.peer_group
    group by t.view, t.peer_group
),
pooled as (
    -- Peers that hardly differ in surprise, because little is known of them, must not be stretched to fill the scale.
    select t.view, CAST($mad_to_deviation AS double precision) * percentile_cont(0.5) within group (order by abs(t.surprise - m.median)) as deviation
    from total t
    join middle m on m.view = t.view and m.peer_group = t.peer_group
    group by t.view
),
odd as (
    -- Nine decimals: the order in which the two views were added must not decide a rank.
    select t.fixmedins_code, t.peer_group, max(t.features) as features,
        sum(CAST(t.weight * least((t.surprise - m.median) / nullif(greatest(s.deviation, a.deviation), 0), CAST($anomaly_ceiling AS double precision)) AS decimal(28, 9))) as deviations
    from total t
    join middle m on m.view = t.view and m.peer_group = t.peer_group
    join spread s on s.view = t.view and s.peer_group = t.peer_group
    join pooled a on a.view = t.view
    group by t.fixmedins_code, t.peer_group
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
    coalesce(CAST(1 / (1 + exp(CAST($anomaly_midpoint AS double precision) - CAST(o.deviations AS double precision))) AS decimal(9, 6)), 0) as anomaly,
    CAST(null AS double precision) as probability,
    '[' || coalesce(r.reasons, '') || ']' as reasons,
    o.peer_group, o.features
from features.institution i
left join odd o on o.fixmedins_code = i.fixmedins_code
left join reason r on r.fixmedins_code = i.fixmedins_code
