-- # windows by days, islands, prefixes
WITH days AS (
    SELECT stay_id, day, day - CAST(row_number() OVER (PARTITION BY stay_id ORDER BY day) AS integer) AS island
    FROM features.stay_day
),
runs AS (SELECT stay_id, min(day) AS first_day, count(*) AS n FROM days GROUP BY stay_id, island)
SELECT s.psn_no, r.n,
       count(*) OVER (PARTITION BY s.psn_no ORDER BY s.begin_time RANGE BETWEEN CAST($days AS integer) * interval '1' day PRECEDING AND CURRENT ROW) AS stays
FROM runs r JOIN claims.stay s ON s.stay_id = r.stay_id
WHERE r.n >= CAST($least AS integer) AND left(s.diag_code, length('F')) = 'F' AND starts_with(s.diag_code, 'F')
-- # lists, filters, percentiles
SELECT psn_no,
       string_agg(stay_id, '|' ORDER BY begin_time DESC NULLS LAST) AS mdtrt_id,
       count(*) FILTER (WHERE is_emergency) AS emergencies,
       percentile_cont(CAST($share AS double precision)) WITHIN GROUP (ORDER BY medfee_sumamt) AS high,
       percentile_disc(CAST($share AS double precision)) WITHIN GROUP (ORDER BY length_of_stay) AS long,
       mode() WITHIN GROUP (ORDER BY bed) AS usual_bed
FROM claims.stay GROUP BY psn_no HAVING count(*) > 1
-- # neighbours, minutes between, shares
SELECT a.psn_no,
       lag(a.discharge_date) OVER (PARTITION BY a.psn_no ORDER BY a.begin_time) AS before,
       extract(epoch FROM a.end_time - a.begin_time) / 60 AS minutes,
       round(CAST(a.fund_pay_sumamt AS DECIMAL(18, 4)) / nullif(a.inscp_amt, 0), 4) AS share
FROM claims.stay a LEFT JOIN claims.person p ON p.psn_no = a.psn_no CROSS JOIN claims.calendar c
WHERE NOT EXISTS (SELECT 1 FROM claims.knowledge_exempt k WHERE k.code = a.diag_code)
  AND a.med_type IN ('21', '2102') AND coalesce(a.dscg_way, '1') <> '5' AND a.is_transfer_out IS NOT TRUE
  AND a.begin_time BETWEEN p.brdy AND c.day
-- # a union inside a WITH table, nested WITH, quoted names
WITH "Visits" AS (SELECT psn_no FROM claims.stay UNION ALL SELECT psn_no FROM claims.encounter)
SELECT b.psn_no, CASE WHEN count(*) > 1 THEN 'S' ELSE 'L' END AS severity
FROM (WITH inner_one AS (SELECT psn_no FROM visits) SELECT psn_no FROM inner_one) b
GROUP BY b.psn_no ORDER BY b.psn_no
