-- A feature with the part taken out that only follows size: where it correlates with size among the peers, the residual
-- of its regression on size; then the distance from the peers' median in robust units, drawn in by sqrt(n / (n + k)) so that
-- a rate over few encounters is no outlier (the funnel: variance = between + within / n). n counts what the rate is over, stays or
-- encounters, and the unit of a share of counts is never below its own sampling error, half a count included (Anscombe 1948): where
-- peers have next to none, the first one is chance.
with residual as (
    select m.fixmedins_code, m.peer_group, m.feature_name, m.feature_value, f.peers,
        -- Nine decimals: what is left of a subtraction of equals must not decide a rank.
        CAST(CAST(case when abs(coalesce(f.correlation, 0)) >= CAST($size_correlation AS double precision)
            then m.v - f.intercept - f.slope * m.size else m.v end AS decimal(28, 9)) AS double precision) as r
    from scores.measured m
    join scores.size_fit f on f.peer_group = m.peer_group and f.feature_name = m.feature_name
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
