-- While the CUSUM of planned admissions is above its simulated limit, the first day by which enough people more than usual had
-- come: a fast surge passes the limit before. One day for each run of days that brought it there.
WITH watched AS (
    SELECT *, max(CASE WHEN cusum <= 0 THEN day END) OVER (PARTITION BY fixmedins_code ORDER BY day) AS last_quiet_day,
        count(*) OVER (PARTITION BY fixmedins_code) AS days
    FROM features.surge
),
told AS (
    SELECT
        a.fixmedins_code, a.day, min(r.day) AS surge_from, sum(r.admissions) AS admissions, sum(r.expected) AS expected, a.cusum,
        a.alarm_limit, row_number() OVER (PARTITION BY a.fixmedins_code, a.last_quiet_day ORDER BY a.day) AS place
    FROM watched AS a
    JOIN features.surge AS r ON r.fixmedins_code = a.fixmedins_code AND r.day <= a.day
        AND (a.last_quiet_day IS NULL OR r.day > a.last_quiet_day)
    WHERE a.is_alarm AND a.days >= CAST($history_days AS INTEGER)
    GROUP BY a.fixmedins_code, a.last_quiet_day, a.day, a.cusum, a.alarm_limit
    HAVING sum(r.admissions) - sum(r.expected) >= CAST($minimum_extra AS INTEGER)
)
SELECT
    fixmedins_code, day AS occurred_on, surge_from, CAST(admissions AS BIGINT) AS admissions, CAST(expected AS DECIMAL(9, 1)) AS expected,
    CAST(cusum AS DECIMAL(9, 2)) AS deviations, alarm_limit
FROM told
WHERE place = 1
