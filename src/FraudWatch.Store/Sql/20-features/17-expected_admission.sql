-- Daily planned admissions of each hospital, and what weekday, season and its own level let expect.
WITH admission AS (
    SELECT s.fixmedins_code, s.admission_date AS day, count(*) AS n
    FROM claims.stay AS s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_emergency AND NOT s.is_newborn AND NOT s.is_cycle
        AND coalesce(left(s.diag_category, 1), '') <> 'O'
    GROUP BY s.fixmedins_code, s.admission_date
),
hospital AS (
    SELECT fixmedins_code, min(day) AS first_day, max(day) AS last_day, sum(n) AS n
    FROM admission
    GROUP BY fixmedins_code
    HAVING sum(n) >= CAST($surge_minimum_admissions AS INTEGER)
),
daily AS (
    SELECT h.fixmedins_code, c.day, CAST(date_trunc('week', c.day) AS DATE) AS week,
        CASE WHEN c.is_working_day THEN 'work ' ELSE 'off ' END || CAST(date_part('isodow', c.day) AS VARCHAR) AS day_class,
        coalesce(a.n, 0) AS n
    FROM hospital AS h
    JOIN claims.calendar AS c ON c.day BETWEEN h.first_day AND h.last_day
    LEFT JOIN admission AS a ON a.fixmedins_code = h.fixmedins_code AND a.day = c.day
),
day_factor AS (
    SELECT day_class, avg(CAST(n AS DOUBLE PRECISION)) AS mean FROM daily GROUP BY day_class
),
weighted AS (
    SELECT d.*, f.mean / nullif(avg(f.mean) OVER (PARTITION BY d.fixmedins_code), 0) AS weekday
    FROM daily AS d
    JOIN day_factor AS f ON f.day_class = d.day_class
),
all_week AS (
    SELECT week, sum(n) AS n, sum(weekday) AS weight FROM weighted GROUP BY week
),
own_week AS (
    SELECT fixmedins_code, week, sum(n) AS n, sum(weekday) AS weight FROM weighted GROUP BY fixmedins_code, week
),
everybody AS (
    SELECT sum(n) AS n, sum(weight) AS weight, count(*) AS weeks FROM all_week
),
-- The season as the others had it: an epidemic lifts all, one institution's campaign lifts one.
season AS (
    SELECT o.fixmedins_code, o.week, o.n, o.weight,
        coalesce(CASE WHEN CAST(e.n - h.n AS DOUBLE PRECISION) / e.weeks >= CAST($surge_season_admissions AS INTEGER)
            THEN (CAST(a.n - o.n AS DOUBLE PRECISION) / nullif(a.weight - o.weight, 0)) / nullif(CAST(e.n AS DOUBLE PRECISION) / nullif(e.weight, 0), 0)
        END, 1) AS season
    FROM own_week AS o
    JOIN all_week AS a ON a.week = o.week
    JOIN hospital AS h ON h.fixmedins_code = o.fixmedins_code
    CROSS JOIN everybody AS e
),
own_level AS (
    -- The median week, so that a surge does not become its own yardstick.
    SELECT fixmedins_code,
        CAST(CAST(percentile_cont(CAST($surge_level_quantile AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY n / nullif(weight * season, 0))
            AS DECIMAL(28, 9)) AS DOUBLE PRECISION) AS mean
    FROM season
    WHERE weight * season > 0
    GROUP BY fixmedins_code
)
-- Nine decimals: the order in which numbers were added must not decide an alarm.
SELECT w.fixmedins_code, w.day, w.day_class, w.n AS admissions, o.mean,
    CAST(CAST(o.mean * w.weekday * s.season AS DECIMAL(28, 9)) AS DOUBLE PRECISION) AS expected
FROM weighted AS w
JOIN season AS s ON s.fixmedins_code = w.fixmedins_code AND s.week = w.week
JOIN own_level AS o ON o.fixmedins_code = w.fixmedins_code
WHERE o.mean >= CAST($surge_minimum_mean AS DOUBLE PRECISION)
