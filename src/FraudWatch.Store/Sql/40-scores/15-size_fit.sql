-- How a feature follows size among the peers, whatever a few of them do: who bills visits that nobody made is larger and odder for
-- it, and a line through many of those calls both usual. Reweighted least squares (Rousseeuw and Leroy 1987): a line without the worst
-- quarter of the first one's misses, then a last one through all that lie near it in robust units, few or many.
with first_fit as (
    select peer_group, feature_name, regr_slope(v, size) as slope, regr_intercept(v, size) as intercept
    from scores.measured
    group by peer_group, feature_name
),
first_miss as (
    -- Nine decimals, here and below: the order in which numbers were added must not decide who is left out.
    select m.peer_group, m.feature_name, m.v, m.size, CAST(abs(m.v - f.intercept - f.slope * m.size) AS decimal(28, 9)) as miss
    from scores.measured m
    join first_fit f on f.peer_group = m.peer_group and f.feature_name = m.feature_name
),
trimmed as (
    select r.*, percent_rank() over (partition by r.peer_group, r.feature_name order by r.miss) <= 1 - CAST($trimmed_share AS double precision) as kept
    from first_miss r
),
robust_fit as (
    select peer_group, feature_name, regr_slope(v, size) filter (where kept) as slope, regr_intercept(v, size) filter (where kept) as intercept
    from trimmed
    group by peer_group, feature_name
),
robust_miss as (
    select m.peer_group, m.feature_name, m.v, m.size, CAST(abs(m.v - f.intercept - f.slope * m.size) AS decimal(28, 9)) as miss
    from scores.measured m
    join robust_fit f on f.peer_group = m.peer_group and f.feature_name = m.feature_name
),
spread as (
    select peer_group, feature_name,
        CAST($mad_to_deviation AS double precision) * CAST(percentile_cont(0.5) within group (order by miss) AS double precision) as deviation
    from robust_miss
    group by peer_group, feature_name
),
near as (
    -- Where most lie on the line itself there is no unit to be far in: all count.
    select r.*, s.deviation <= CAST($least_deviation AS double precision) or r.miss <= CAST($far_from_line AS double precision) * s.deviation as kept
    from robust_miss r
    join spread s on s.peer_group = r.peer_group and s.feature_name = r.feature_name
)
-- Without any spread there is no correlation; the engines do not agree on what to call that.
select peer_group, feature_name, count(*) as peers,
    case when stddev_pop(size) filter (where kept) > CAST($least_deviation AS double precision)
            and stddev_pop(v) filter (where kept) > CAST($least_deviation AS double precision)
        then CAST(corr(v, size) filter (where kept) AS decimal(10, 9)) end as correlation,
    regr_slope(v, size) filter (where kept) as slope, regr_intercept(v, size) filter (where kept) as intercept
from near
group by peer_group, feature_name
