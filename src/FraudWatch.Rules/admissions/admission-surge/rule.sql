WITH planned AS (
    SELECT institution_group, fixmedins_code, admission_date
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_emergency AND NOT is_newborn AND coalesce(left(diag_code, 1), '') <> 'O'
),
house AS (
    SELECT institution_group, min(fixmedins_code) AS fixmedins_code, min(admission_date) AS first_day, max(admission_date) AS last_day
    FROM planned
    GROUP BY institution_group
    HAVING max(admission_date) - min(admission_date) + 1 >= CAST($history_days AS INTEGER)
        AND count(*) >= CAST($daily_stays AS DOUBLE PRECISION) * (max(admission_date) - min(admission_date) + 1)
),
counted AS (SELECT institution_group, admission_date, count(*) AS n FROM planned GROUP BY institution_group, admission_date),
-- Every day of every house, weekdays apart, days off together.
daily AS (
    SELECT
        h.institution_group, h.fixmedins_code, c.day, CAST(date_trunc('month', c.day) AS DATE) AS month, coalesce(n.n, 0) AS n,
        avg(coalesce(n.n, 0)) OVER (
            PARTITION BY h.institution_group, CASE WHEN c.is_working_day THEN date_part('isodow', c.day) ELSE 0 END) AS usual
    FROM house h
    JOIN claims.calendar c ON c.day BETWEEN h.first_day AND h.last_day
    LEFT JOIN counted n ON n.institution_group = h.institution_group AND n.admission_date = c.day
),
monthly AS (
    SELECT institution_group, month, sum(n) AS n, sum(usual) AS usual FROM daily GROUP BY institution_group, month
),
-- What the month brought to the others, against their own usual level.
season AS (
    SELECT
        institution_group, month, CASE WHEN sum(n) OVER same - n >= CAST($season_stays AS INTEGER)
            THEN CAST(sum(n) OVER same - n AS DOUBLE PRECISION) / nullif(sum(usual) OVER same - usual, 0) ELSE 1 END AS season
    FROM monthly
    WINDOW same AS (PARTITION BY month)
),
-- Freeman and Tukey's residual of a count: near normal however small the count.
residual AS (
    SELECT d.*, d.usual * s.season AS expected,
        sqrt(d.n) + sqrt(d.n + 1) - sqrt(d.usual * s.season + d.usual * s.season + d.usual * s.season + d.usual * s.season + 1) AS z
    FROM daily d
    JOIN season s ON s.institution_group = d.institution_group AND s.month = d.month
),
spread AS (
    SELECT
        institution_group, greatest(1, (percentile_cont(1 - CAST($quartile AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z)
            - percentile_cont(CAST($quartile AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z)) * CAST($quartile_scale AS DOUBLE PRECISION)) AS width
    FROM residual
    GROUP BY institution_group
),
drift AS (
    SELECT
        r.*, sum(CAST(r.z AS DOUBLE PRECISION) / nullif(s.width, 0) - CAST($slack AS DOUBLE PRECISION)) OVER so_far AS drift
    FROM residual r
    JOIN spread s ON s.institution_group = r.institution_group
    WINDOW so_far AS (PARTITION BY r.institution_group ORDER BY r.day)
),
-- The CUSUM is the drift above its lowest point so far, nought at the beginning.
cusum AS (
    SELECT d.*, drift - least(0, min(drift) OVER so_far) AS height FROM drift d WINDOW so_far AS (PARTITION BY institution_group ORDER BY day)
),
alarm AS (
    SELECT
        c.*, lag(height) OVER so_far AS previous_height,
        max(CASE WHEN height <= 0 THEN day END) OVER so_far AS last_quiet_day
    FROM cusum c
    WINDOW so_far AS (PARTITION BY institution_group ORDER BY day)
)
SELECT
    a.fixmedins_code, a.day AS occurred_on, min(r.day) AS surge_from, CAST(sum(r.n) AS BIGINT) AS admissions,
    CAST(sum(r.expected) AS DECIMAL(9, 1)) AS expected, CAST(a.height AS DECIMAL(9, 2)) AS deviations
FROM alarm a
JOIN residual r ON r.institution_group = a.institution_group AND r.day <= a.day AND (a.last_quiet_day IS NULL OR r.day > a.last_quiet_day)
WHERE a.height > CAST($limit AS DOUBLE PRECISION) AND coalesce(a.previous_height, 0) <= CAST($limit AS DOUBLE PRECISION)
GROUP BY a.fixmedins_code, a.institution_group, a.day, a.height
HAVING sum(r.n) - sum(r.expected) >= CAST($minimum_extra AS INTEGER)
