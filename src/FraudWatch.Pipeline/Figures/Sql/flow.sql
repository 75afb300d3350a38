-- Where persons go next: from one institution to another within so many days, both of them visible. Pharmacies are no place of care.
WITH visit AS (
    SELECT e.psn_no, e.fixmedins_code, s.fixmedins_name, s.region, e.begin_date, coalesce(e.end_date, e.begin_date) AS end_date, e.mdtrt_id
    FROM claims.encounter AS e
    JOIN temp.seen AS s ON s.fixmedins_code = e.fixmedins_code
    WHERE s.kind <> 'pharmacy' AND e.begin_date >= CAST($from AS DATE) AND e.begin_date < CAST($to AS DATE)
),
followed AS (
    SELECT *, lead(fixmedins_code) OVER own AS to_code, lead(fixmedins_name) OVER own AS to_name, lead(region) OVER own AS to_region, lead(begin_date) OVER own AS to_begin
    FROM visit
    WINDOW own AS (PARTITION BY psn_no ORDER BY begin_date, end_date, mdtrt_id)
),
moved AS (
    SELECT psn_no, to_begin - end_date AS gap,
        CASE WHEN $level = 'region' THEN region ELSE fixmedins_code END AS from_code,
        CASE WHEN $level = 'region' THEN region ELSE coalesce(fixmedins_name, '') END AS from_name,
        CASE WHEN $level = 'region' THEN to_region ELSE to_code END AS to_code,
        CASE WHEN $level = 'region' THEN to_region ELSE coalesce(to_name, '') END AS to_name
    FROM followed
    WHERE to_code <> fixmedins_code AND to_begin - end_date <= CAST($days AS INTEGER)
)
SELECT from_code, any_value(from_name), to_code, any_value(to_name), count(DISTINCT psn_no) AS persons, count(*) AS moves, median(greatest(gap, 0)) AS gap
FROM moved
WHERE from_code <> to_code
GROUP BY from_code, to_code
ORDER BY persons DESC, moves DESC, from_code, to_code
LIMIT CAST($most AS BIGINT)
