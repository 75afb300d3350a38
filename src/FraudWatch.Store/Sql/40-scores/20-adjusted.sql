-- A feature with the part taken out that only follows size: where it correlates with size among the peers, the residual
-- of its regression on size; then the distance from the peers' median in robust units, drawn in by sqrt(n / (n + k)) so that
-- a rate over few encounters is no outlier (the funnel: variance = between + within / n). n counts what the rate is over, stays or
-- encounters, and the unit of a share of counts is never below its own sampling error, half a count included (Anscombe 1948): where
-- peers have next to none, the first one is chance.
with measured as (
    select v.fixmedins_code, v.peer_group, v.feature_name, v.feature_value, coalesce(s.size, 0) as size,
        -- A heavy-tailed amount is compared on the log scale, a share or a small number on its own.
        case when abs(v.feature_value) > CAST($log_above AS double precision) or max(abs(v.feature_value)) over (partition by v.peer_group, v.feature_name) > CAST($log_above AS double precision)
            then sign(v.feature_value) * ln(1 + abs(v.feature_value)) else v.feature_value end as v
    from features.institution_value v
    left join scores.size s on s.fixmedins_code = v.fixmedins_code
    where v.is_scored and not v.is_size and v.feature_value is not null
),
first_fit as (
    select peer_group, feature_name, regr_slope(v, size) as slope, regr_intercept(v, size) as intercept
    from measured
    group by peer_group, feature_name
),
first_residual as (
    select m.*, CAST(abs(m.v - f.intercept - f.slope * m.size) AS decimal(28, 9)) as miss
    from measured m
    join first_fit f on f.peer_group = m.peer_group and f.feature_name = m.feature_name
),
trimmed as (
    -- The worst misses leave the second fit: one odd institution must not tilt the line that judges its peers.
    select r.*, percent_rank() over (partition by r.peer_group, r.feature_name order by r.miss) <= 1 - CAST($trimmed_share AS double precision) as kept
    from first_residual r
),
fitted as (
    -- Without any spread there is no correlation; the engines do not agree on what to call that.
    select peer_group, feature_name, count(*) as peers,
        case when stddev_pop(size) filter (where kept) > CAST($least_deviation AS double precision)
                and stddev_pop(v) filter (where kept) > CAST($least_deviation AS double precision)
            then CAST(corr(v, size) filter (where kept) AS decimal(10, 9)) end as correlation,
        regr_slope(v, size) filter (where kept) as slope, regr_intercept(v, size) filter (where kept) as intercept
    from trimmed
    group by peer_group, feature_name
),
residual as (
    select m.fixmedins_code, m.peer_group, m.feature_name, m.feature_value, f.peers,
        -- Nine decimals: what is left of a subtraction of equals must not decide a rank.
        CAST(CAST(case when abs(coalesce(f.correlation, 0)) >= CAST($size_correlation AS double precision)
            then m.v - f.intercept - f.slope * m.size else m.v end AS decimal(28, 9)) AS double precision) as r
    from measured m
    join fitted f on f.peer_group = m.peer_group and f.feature_name = m.feature_name
    where f.peers >= CAST($score_minimum_peers AS integer)
),
middle as (
    select peer_group, feature_name,
        percentile_cont(0.5) within group (order by r) as median,
        percentile_cont(0.5) within group (order by feature_value) as median_value, avg(feature_value) as mean_value
    from residual
    group by peer_group, feature_name
),
spread as (
    -- 1.4826 makes the median absolute deviation a standard deviation under normality (Rousseeuw and Croux 1993).
    select r.peer_group, r.feature_name, stddev_samp(r.r) as ordinary,
        CAST($mad_to_deviation AS double precision) * percentile_cont(0.5) within group (order by abs(r.r - m.median)) as robust
    from residual r
    join middle m on m.peer_group = r.peer_group and m.feature_name = r.feature_name
    group by r.peer_group, r.feature_name
),
counted as (
    select r.*, case when b.per = 'stays' then coalesce(v.stays, v.volume, 0) else coalesce(v.volume, 0) end as n,
        coalesce(b.is_count_share, false) as is_count_share
    from residual r
    left join claims.dict_feature_basis b on b.name = r.feature_name
    left join scores.size v on v.fixmedins_code = r.fixmedins_code
),
measured_off as (
    select r.fixmedins_code, r.peer_group, r.feature_name, r.feature_value, m.median_value, r.peers, r.n, r.r - m.median as off,
        -- A feature that is the same for most peers falls back to the ordinary deviation, a share of counts to its sampling error:
        -- the few that differ must not set the unit that they are measured in.
        greatest(case when s.robust > CAST($least_deviation AS double precision) then s.robust when r.is_count_share then 0 else s.ordinary end,
            case when r.is_count_share and r.n > 0 then sqrt((greatest(m.mean_value * (1 - m.mean_value), 0) + CAST($half_a_count AS double precision) / r.n) / r.n) else 0 end) as unit
    from counted r
    join middle m on m.peer_group = r.peer_group and m.feature_name = r.feature_name
    join spread s on s.peer_group = r.peer_group and s.feature_name = r.feature_name
)
select fixmedins_code, peer_group, feature_name, feature_value, median_value as peer_median, peers,
    CAST(CAST(off / unit * sqrt(n / nullif(n + CAST($shrink_encounters AS double precision), 0)) AS decimal(28, 9)) AS double precision) as z
from measured_off
where unit > CAST($least_deviation AS double precision)
