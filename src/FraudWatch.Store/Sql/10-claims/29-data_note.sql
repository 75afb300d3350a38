-- What the claims stage found out about the data: gaps that keep rules from judging, and findings about data quality.
SELECT 'day precision' AS kind, fixmedins_code, month, encounters AS n,
    'begin times are dates only' AS detail
FROM claims.institution_month WHERE time_precision = 'day' AND encounters > 0
UNION ALL
SELECT 'fee day precision', fixmedins_code, month, fee_lines, 'fee times are dates only'
FROM claims.institution_month WHERE fee_time_precision = 'day' AND fee_lines > 0
UNION ALL
SELECT 'unreliable fee dates', fixmedins_code, month, stays, 'lines are posted in one batch or on the last day'
FROM claims.institution_month WHERE NOT fee_date_reliable
UNION ALL
SELECT 'late upload', fixmedins_code, month, fee_lines, 'most lines were created long after the service'
FROM claims.institution_month WHERE late_upload_share >= CAST($batch_share AS DOUBLE PRECISION)
UNION ALL
SELECT 'placeholder ' || kind, fixmedins_code, NULL, count(*), min(reason)
FROM claims.placeholder GROUP BY kind, fixmedins_code
UNION ALL
SELECT dropped.reason || ' encounter', mdtrt.fixmedins_code, NULL, count(*), 'left out of the claims tables'
FROM claims.dropped_encounter AS dropped
LEFT JOIN lake.mdtrt_d AS mdtrt ON mdtrt.mdtrt_id = dropped.mdtrt_id
GROUP BY dropped.reason, mdtrt.fixmedins_code
UNION ALL
SELECT 'merged stay', encounter.fixmedins_code, NULL, count(*), min(member.merge_reason)
FROM claims.stay_member AS member
JOIN claims.encounter AS encounter ON encounter.mdtrt_id = member.mdtrt_id
WHERE member.merge_reason IS NOT NULL
GROUP BY encounter.fixmedins_code, member.merge_reason
UNION ALL
SELECT 'reversed settlement', fixmedins_code, NULL, count(*), 'refunded in full'
FROM claims.net_settlement WHERE is_reversed GROUP BY fixmedins_code
UNION ALL
SELECT 'copied settlement', fixmedins_code, NULL, count(*), 'the same bill came twice'
FROM claims.net_settlement WHERE is_copy GROUP BY fixmedins_code
UNION ALL
SELECT 'unmatched refund line', fixmedins_code, NULL, CAST(sum(corrections) AS BIGINT), 'a negative line has no line to correct'
FROM claims.fee_correction WHERE bkkp_sn IS NULL GROUP BY fixmedins_code
UNION ALL
SELECT 'settlement without encounter', net.fixmedins_code, NULL, count(*), 'the settlement stands for its encounter'
FROM claims.net_settlement AS net
LEFT JOIN lake.mdtrt_d AS mdtrt ON mdtrt.mdtrt_id = net.mdtrt_id
WHERE mdtrt.mdtrt_id IS NULL GROUP BY net.fixmedins_code
UNION ALL
SELECT 'name mismatch', NULL, NULL, CAST(sum(fee_lines) AS BIGINT), 'the local name shares little with the national one'
FROM claims.item WHERE name_similarity < CAST($name_similarity_low AS DOUBLE PRECISION) HAVING count(*) > 0
UNION ALL
SELECT 'unknown sex', NULL, NULL, count(*), 'no source says it, or sources contradict each other'
FROM claims.person WHERE gend IS NULL HAVING count(*) > 0
UNION ALL
SELECT 'calendar without notice', NULL, CAST(date_trunc('year', day) AS DATE), count(*), 'only weekends are known as days off'
FROM claims.calendar
WHERE extract(year FROM day) NOT IN (SELECT extract(year FROM day) FROM claims.dict_calendar)
GROUP BY CAST(date_trunc('year', day) AS DATE)
