-- Funnel limits of every indicator among peers, with overdispersion: Spiegelhalter, "Handling over-dispersion of performance
-- indicators", Quality and Safety in Health Care 14 (2005): winsorised z, then the additive (random effects) model.
WITH peered AS (
    -- Level and kind, never wider: a county hospital beside village clinics is outside every limit and proves nothing.
    SELECT s.*, coalesce(h.kind || '-' || CAST(h.level AS VARCHAR), s.subject_kind) AS peer_group, s.num / nullif(s.den, 0) AS value
    FROM features.indicator_sum AS s
    LEFT JOIN claims.institution AS h ON h.fixmedins_code = s.fixmedins_code
    WHERE s.den > 0 AND s.n >= CAST($indicator_minimum_units AS INTEGER)
),
pooled AS (
    SELECT subject_kind, setting, indicator, month, peer_group, count(*) AS subjects, sum(n) AS n,
        sum(num) / nullif(sum(den), 0) AS target, sum(num_num) AS num_num, sum(num_den) AS num_den, sum(den_den) AS den_den
    FROM peered
    GROUP BY subject_kind, setting, indicator, month, peer_group
),
-- What one visit or stay departs from the target, pooled over the peers: a subject of three stays has no variance of its own.
errored AS (
    SELECT
        p.*, t.subjects, t.target,
        sqrt(p.n * greatest(t.num_num - 2 * t.target * t.num_den + t.target * t.target * t.den_den, 0) / nullif(t.n, 0)) / p.den AS s
    FROM peered AS p
    JOIN pooled AS t ON t.subject_kind = p.subject_kind AND t.setting = p.setting AND t.indicator = p.indicator
        AND t.month = p.month AND t.peer_group = p.peer_group
    WHERE t.subjects >= CAST($indicator_minimum_peers AS INTEGER)
),
scored AS (
    SELECT *, (value - target) / s AS z FROM errored WHERE s > CAST($indicator_least_error AS DOUBLE PRECISION)
),
bounds AS (
    SELECT subject_kind, setting, indicator, month, peer_group,
        percentile_cont(CAST($winsorised_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS low,
        percentile_cont(1 - CAST($winsorised_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS high
    FROM scored
    GROUP BY subject_kind, setting, indicator, month, peer_group
),
dispersion AS (
    SELECT s.subject_kind, s.setting, s.indicator, s.month, s.peer_group, count(*) AS subjects,
        sum(power(least(greatest(s.z, b.low), b.high), 2)) AS phi_sum,
        sum(1 / (s.s * s.s)) AS w, sum(1 / (s.s * s.s * s.s * s.s)) AS ww
    FROM scored AS s
    JOIN bounds AS b ON b.subject_kind = s.subject_kind AND b.setting = s.setting AND b.indicator = s.indicator
        AND b.month = s.month AND b.peer_group = s.peer_group
    GROUP BY s.subject_kind, s.setting, s.indicator, s.month, s.peer_group
),
between_peers AS (
    SELECT subject_kind, setting, indicator, month, peer_group,
        coalesce(greatest(0, (phi_sum - (subjects - 1)) / nullif(w - ww / w, 0)), 0) AS tau_square,
        phi_sum / subjects AS phi
    FROM dispersion
)
SELECT
    s.subject_kind, s.fixmedins_code, s.subject_code, s.setting, s.month, s.indicator, s.peer_group, s.subjects AS peers, s.n,
    s.num, s.den, s.value, s.target, s.s AS sampling_error, sqrt(b.tau_square) AS between_error, b.phi,
    s.target - CAST($funnel_sigma AS DOUBLE PRECISION) * sqrt(s.s * s.s + b.tau_square) AS lower_limit,
    s.target + CAST($funnel_sigma AS DOUBLE PRECISION) * sqrt(s.s * s.s + b.tau_square) AS upper_limit,
    CAST((s.value - s.target) / sqrt(s.s * s.s + b.tau_square) AS DECIMAL(12, 4)) AS z
FROM scored AS s
JOIN between_peers AS b ON b.subject_kind = s.subject_kind AND b.setting = s.setting AND b.indicator = s.indicator
    AND b.month = s.month AND b.peer_group = s.peer_group
