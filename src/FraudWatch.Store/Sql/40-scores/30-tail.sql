-- ECOD (Li et al., "ECOD: Unsupervised Outlier Detection Using Empirical Cumulative Distribution Functions", 2022), one row
-- per institution and feature: both empirical tails within the peers, and the tail that counts: the suspicious side where the
-- feature dictionary names one, else the side that the skewness points to.
with moments as (
    select peer_group, feature_name, avg(z) as mean, stddev_pop(z) as deviation
    from scores.adjusted
    group by peer_group, feature_name
),
skew as (
    select a.peer_group, a.feature_name,
        avg(power((a.z - m.mean) / nullif(m.deviation, 0), 3)) as skewness
    from scores.adjusted a
    join moments m on m.peer_group = a.peer_group and m.feature_name = a.feature_name
    group by a.peer_group, a.feature_name
),
ranked as (
    select fixmedins_code, peer_group, feature_name, feature_value, peer_median, peers, z,
        cast(rank() over (partition by peer_group, feature_name order by z desc) as double precision) as from_top,
        cast(rank() over (partition by peer_group, feature_name order by z) as double precision) as from_bottom,
        count(*) over (partition by peer_group, feature_name) as n
    from scores.adjusted
),
tailed as (
    -- An empirical tail ends at 1 / (n + 1) however far out the last point lies; beyond a few robust deviations it goes on as a
    -- power law, so that one far outlier is not the equal of the mere maximum of a narrow feature.
    select r.*,
        -ln(r.from_top / (r.n + 1)) + ln(greatest(r.z, CAST($tail_from AS double precision)) / CAST($tail_from AS double precision)) as high_tail,
        -ln(r.from_bottom / (r.n + 1)) + ln(greatest(-r.z, CAST($tail_from AS double precision)) / CAST($tail_from AS double precision)) as low_tail
    from ranked r
)
select r.fixmedins_code, r.peer_group, r.feature_name, r.feature_value, r.peer_median, r.peers, r.z,
    r.high_tail, r.low_tail,
    case when d.direction = 'high' then r.high_tail when d.direction = 'low' then r.low_tail
        when coalesce(s.skewness, 0) >= 0 then r.high_tail else r.low_tail end as skew_tail,
    coalesce(nullif(d.direction, ''), 'either') as suspicious,
    -- How far out, drawn in at a cap: the surprise of a normal deviate (half its square), in the unit of the tails. Ranks alone do
    -- not tell the far from the merely first, and one far feature says more than many that are a little off. It counts less on the
    -- side that is not known to be suspicious: what nobody has thought of can lie on either.
    power(least(abs(r.z), CAST($distance_cap AS double precision)), 2) / 2
        * case when (d.direction = 'high' and r.z >= 0) or (d.direction = 'low' and r.z <= 0) then 1
            else CAST($either_side_weight AS double precision) end as distance,
    (r.from_bottom - 1) / nullif(r.n - 1, 0) as share_below
from tailed r
join skew s on s.peer_group = r.peer_group and s.feature_name = r.feature_name
left join claims.dict_feature d on d.name = r.feature_name
