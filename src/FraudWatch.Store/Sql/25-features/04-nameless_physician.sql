-- Physician codes that stand for nobody in particular (C8): by their form always, by a crowd that nobody sees in one day from
-- that day on.
SELECT fixmedins_code, value AS physician_code, CAST(NULL AS DATE) AS from_day
FROM claims.placeholder
WHERE kind = 'physician' AND reason IN ('listed code', 'listed name', 'one repeated character')
UNION ALL
SELECT fixmedins_code, physician_code, min(day)
FROM claims.physician_day
WHERE persons > CAST($physician_persons_per_day_max AS INTEGER)
GROUP BY fixmedins_code, physician_code
