-- Funnel limits of every indicator among peers, with overdispersion by the additive model (Spiegelhalter, "Handling over-dispersion
-- of performance indicators", Quality and Safety in Health Care 14, 2005). Each subject is judged against the others alone, less those
-- that depart grossly: among eight peers one offender would else widen the limits that judge it. The spread of few peers is itself
-- uncertain, so the distance is that of Student's t (Higgins, Thompson and Spiegelhalter, J. R. Statist. Soc. A 172, 2009).
WITH peered AS (
    -- Level and kind, never wider: a county hospital beside village clinics is outside every limit and proves nothing.
    SELECT s.*, coalesce(h.kind || '-' || CAST(h.level AS VARCHAR), s.subject_kind) AS peer_group, s.num / nullif(s.den, 0) AS value,
        s.den * s.den / nullif(s.n, 0) AS weight
    FROM features.indicator_sum AS s
    LEFT JOIN claims.institution AS h ON h.fixmedins_code = s.fixmedins_code
    WHERE s.den > 0 AND s.n >= CAST($indicator_minimum_units AS INTEGER)
),
pooled AS (
    SELECT subject_kind, setting, indicator, month, peer_group, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS middle,
        sum(n) AS n, sum(num) / nullif(sum(den), 0) AS ratio, sum(num_num) AS num_num, sum(num_den) AS num_den, sum(den_den) AS den_den
    FROM peered
    GROUP BY subject_kind, setting, indicator, month, peer_group
    HAVING count(*) >= CAST($indicator_minimum_peers AS INTEGER)
),
departing AS (
    SELECT p.*, (p.value - t.middle) * sqrt(p.weight) AS departure,
        sqrt(greatest(t.num_num - 2 * t.ratio * t.num_den + t.ratio * t.ratio * t.den_den, 0) / nullif(t.n, 0)) AS unit_error
    FROM peered AS p
    JOIN pooled AS t ON t.subject_kind = p.subject_kind AND t.setting = p.setting AND t.indicator = p.indicator
        AND t.month = p.month AND t.peer_group = p.peer_group
),
usual AS (
    SELECT subject_kind, setting, indicator, month, peer_group, greatest(max(unit_error),
        CAST($mad_to_deviation AS DOUBLE PRECISION) * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(departure))) AS departure
    FROM departing
    GROUP BY subject_kind, setting, indicator, month, peer_group
),
counted AS (
    SELECT d.*, CASE WHEN abs(d.departure) <= CAST($indicator_set_aside AS DOUBLE PRECISION) * u.departure THEN 1 ELSE 0 END AS is_kept
    FROM departing AS d
    JOIN usual AS u ON u.subject_kind = d.subject_kind AND u.setting = d.setting AND u.indicator = d.indicator
        AND u.month = d.month AND u.peer_group = d.peer_group
),
-- Sums over the others, except what one visit or stay departs from the target: a subject is among those it would be alike if honest.
others AS (
    SELECT c.*, sum(is_kept) OVER peers - is_kept AS peers,
        (sum(is_kept * num) OVER peers - is_kept * num) / nullif(sum(is_kept * den) OVER peers - is_kept * den, 0) AS target,
        sum(is_kept * n) OVER peers - is_kept * n AS other_n, sum(is_kept * den) OVER peers - is_kept * den AS other_den,
        sum(is_kept * den * den) OVER peers - is_kept * den * den AS other_den_den,
        sum(is_kept * weight) OVER peers - is_kept * weight AS w, sum(is_kept * weight * value) OVER peers - is_kept * weight * value AS wv,
        sum(is_kept * weight * value * value) OVER peers - is_kept * weight * value * value AS wvv,
        sum(is_kept * weight * weight) OVER peers - is_kept * weight * weight AS ww,
        sum(is_kept * n) OVER peers + (1 - is_kept) * n AS all_n,
        sum(is_kept * num_num) OVER peers + (1 - is_kept) * num_num AS all_num_num,
        sum(is_kept * num_den) OVER peers + (1 - is_kept) * num_den AS all_num_den,
        sum(is_kept * den_den) OVER peers + (1 - is_kept) * den_den AS all_den_den
    FROM counted AS c
    WINDOW peers AS (PARTITION BY subject_kind, setting, indicator, month, peer_group)
),
-- What one visit or stay departs from the target, pooled over the peers: a subject of three stays has no variance of its own.
erring AS (
    SELECT *, greatest(all_num_num - 2 * target * all_num_den + target * target * all_den_den, 0) / nullif(all_n, 0) AS unit_square,
        greatest(wvv - wv * wv / nullif(w, 0), 0) AS spread, w - ww / nullif(w, 0) AS spread_weight
    FROM others
),
dispersed AS (
    SELECT *, n * unit_square / (den * den) AS sampling_square, (peers - 1) * unit_square / nullif(spread_weight, 0) AS peer_square,
        greatest(spread - (peers - 1) * unit_square, 0) / nullif(spread_weight, 0) AS tau_square,
        spread / nullif((peers - 1) * unit_square, 0) AS phi
    FROM erring
    WHERE n * unit_square > den * den * power(CAST($indicator_least_error AS DOUBLE PRECISION), 2)
),
-- Degrees of freedom after Satterthwaite: how many equal peers the others are worth.
predicted AS (
    SELECT *, sampling_square + tau_square + (unit_square * other_n + tau_square * other_den_den) / nullif(other_den * other_den, 0) AS square,
        power(peers * unit_square + tau_square * w, 2)
            / nullif(peers * unit_square * unit_square + 2 * unit_square * tau_square * w + tau_square * tau_square * ww, 0) - 1 AS peer_freedom
    FROM dispersed
),
-- More where the subject's own sampling error, which is known, outweighs the spread.
freed AS (
    SELECT *, sqrt(square) AS error,
        greatest(2, peer_freedom) * power(greatest(1, square / nullif(tau_square + peer_square, 0)), 2) AS freedom
    FROM predicted
),
-- The t that lies as far out as so many standard errors of a normal distribution, and back (Wallace, Ann. Math. Statist. 30, 1959).
limited AS (
    SELECT *, (value - target) / error AS t, (8 * freedom + 1) / (8 * freedom + 3) AS wallace,
        error * sqrt(freedom * (exp(power(CAST($funnel_sigma AS DOUBLE PRECISION) * (8 * freedom + 3) / (8 * freedom + 1), 2) / freedom) - 1)) AS reach
    FROM freed
)
SELECT
    subject_kind, fixmedins_code, subject_code, setting, month, indicator, peer_group, CAST(peers AS BIGINT) AS peers, n, num, den, value, target,
    sqrt(sampling_square) AS sampling_error, sqrt(tau_square) AS between_error, phi, freedom, target - reach AS lower_limit,
    target + reach AS upper_limit, CAST(sign(t) * sqrt(freedom * ln(1 + t * t / freedom)) * wallace AS DECIMAL(12, 4)) AS z
FROM limited
