-- What can be drawn: every setting and indicator with its months.
SELECT setting, indicator, month, count(*) AS institutions
FROM features.indicator
WHERE subject_kind = 'institution'
GROUP BY setting, indicator, month
ORDER BY setting, indicator, month
