-- The days of one institution's CUSUM, the latest two years.
SELECT u.day, u.admissions, u.expected, CAST(u.cusum AS DOUBLE), u.alarm_limit, u.is_alarm
FROM features.surge AS u
JOIN temp.seen AS s ON s.fixmedins_code = u.fixmedins_code
WHERE u.fixmedins_code = $institution
    AND u.day > (SELECT max(day) - 731 FROM features.surge WHERE fixmedins_code = $institution)
ORDER BY u.day
