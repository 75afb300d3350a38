-- The CUSUM of each visible institution at a glance, the highest against its simulated limit first.
SELECT u.fixmedins_code, coalesce(any_value(s.fixmedins_name), ''), max(u.alarm_limit) AS alarm_limit, CAST(max(u.cusum) AS DOUBLE) AS highest,
    max(u.day) AS last_day, count(*) FILTER (WHERE u.is_alarm) AS alarm_days,
    min(u.day) FILTER (WHERE u.is_alarm) AS first_alarm
FROM features.surge AS u
JOIN temp.seen AS s ON s.fixmedins_code = u.fixmedins_code
GROUP BY u.fixmedins_code
ORDER BY max(u.cusum) / max(u.alarm_limit) DESC, u.fixmedins_code
LIMIT CAST($most AS BIGINT)
