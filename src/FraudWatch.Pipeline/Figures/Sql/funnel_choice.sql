-- What can be drawn: every setting and indicator of visible institutions with its months.
SELECT i.setting, i.indicator, i.month, count(*) AS institutions
FROM features.indicator AS i
JOIN temp.seen AS s ON s.fixmedins_code = i.fixmedins_code
WHERE i.subject_kind = 'institution'
GROUP BY i.setting, i.indicator, i.month
ORDER BY i.setting, i.indicator, i.month
