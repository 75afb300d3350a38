-- One number for how big an institution is among its peers: the mean of its standardised log size features.
-- Everything that is scored is scored beside it, so that a large hospital is not odd for being large.
with logged as (
    select fixmedins_code, peer_group, feature_name, ln(1 + greatest(feature_value, 0)) as v
    from features.institution_value
    where is_size and is_scored and feature_value is not null
),
spread as (
    select peer_group, feature_name, avg(v) as mean, stddev_samp(v) as deviation
    from logged
    group by peer_group, feature_name
)
select l.fixmedins_code, l.peer_group,
    -- Encounters behind the institution's rates: its own, or as many as totals that came with the claims count.
    greatest(max(coalesce(i.encounters, 0)), max(case when lower(l.feature_name) like '%count%' then exp(l.v) - 1 else 0 end)) as volume,
    -- Stays behind its rates of stays; where none are counted, the encounters are.
    max(case when l.feature_name = 'stays' then exp(l.v) - 1 end) as stays,
    -- Nine decimals, as everywhere below: the order in which numbers were added must not decide a rank.
    CAST(CAST(avg(case when s.deviation > CAST($least_deviation AS double precision) then (l.v - s.mean) / s.deviation else 0 end) AS decimal(28, 9)) AS double precision) as size,
    count(*) as size_features
from logged l
join spread s on s.peer_group = l.peer_group and s.feature_name = l.feature_name
left join features.institution i on i.fixmedins_code = l.fixmedins_code
group by l.fixmedins_code, l.peer_group
