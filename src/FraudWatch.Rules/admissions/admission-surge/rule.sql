-- The day on which the CUSUM of planned admissions passes its simulated limit, with the run of days that brought it there.
WITH watched AS (
    SELECT *, lag(is_alarm) OVER so_far AS was_alarm, max(CASE WHEN cusum <= 0 THEN day END) OVER so_far AS last_quiet_day,
        count(*) OVER (PARTITION BY fixmedins_code) AS days
    FROM features.surge
    WINDOW so_far AS (PARTITION BY fixmedins_code ORDER BY day)
)
SELECT
    a.fixmedins_code, a.day AS occurred_on, min(r.day) AS surge_from, CAST(sum(r.admissions) AS BIGINT) AS admissions,
    CAST(sum(r.expected) AS DECIMAL(9, 1)) AS expected, CAST(a.cusum AS DECIMAL(9, 2)) AS deviations, a.alarm_limit
FROM watched AS a
JOIN features.surge AS r ON r.fixmedins_code = a.fixmedins_code AND r.day <= a.day
    AND (a.last_quiet_day IS NULL OR r.day > a.last_quiet_day)
WHERE a.is_alarm AND NOT coalesce(a.was_alarm, FALSE) AND a.days >= CAST($history_days AS INTEGER)
GROUP BY a.fixmedins_code, a.day, a.cusum, a.alarm_limit
HAVING sum(r.admissions) - sum(r.expected) >= CAST($minimum_extra AS INTEGER)
