-- The later operation is the accused one: the surgeon was in the other room first.
WITH team AS (
    SELECT DISTINCT 'surgeon' AS role, surgeon_code AS physician_code, mdtrt_id, psn_no, fixmedins_code, coalesce(oprn_begin, anst_begin) AS begin_time,
        coalesce(oprn_end, anst_end) AS end_time
    FROM claims.operation
    WHERE nullif(trim(surgeon_code), '') IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'anaesthetist' AS role, anaesthetist_code, mdtrt_id, psn_no, fixmedins_code, coalesce(anst_begin, oprn_begin), coalesce(anst_end, oprn_end)
    FROM claims.operation
    WHERE nullif(trim(anaesthetist_code), '') IS NOT NULL
),
timed AS (
    SELECT t.*
    FROM team t
    WHERE t.end_time > t.begin_time AND t.end_time <= t.begin_time + CAST($longest_hours AS INTEGER) * interval '1' hour
        AND t.begin_time <> CAST(CAST(t.begin_time AS DATE) AS TIMESTAMP)
),
pair AS (
    SELECT b.role, b.physician_code, b.mdtrt_id, b.psn_no, b.fixmedins_code, b.begin_time, b.end_time,
        a.mdtrt_id AS other_id, a.fixmedins_code AS other_code, a.begin_time AS other_begin, a.end_time AS other_end,
        least(a.end_time, b.end_time) - b.begin_time AS overlap
    FROM timed b
    JOIN timed a ON a.role = b.role AND a.physician_code = b.physician_code AND a.psn_no <> b.psn_no
        AND (a.begin_time < b.begin_time OR (a.begin_time = b.begin_time AND a.mdtrt_id < b.mdtrt_id))
        AND least(a.end_time, b.end_time) >= b.begin_time + CAST($minutes AS INTEGER) * interval '1' minute
),
entangled AS (
    SELECT role, physician_code, mdtrt_id FROM pair
    UNION
    SELECT role, physician_code, other_id FROM pair
),
-- A code for the department: most of its operations overlap.
nobody AS (
    SELECT t.role, t.physician_code
    FROM timed t
    LEFT JOIN entangled e ON e.role = t.role AND e.physician_code = t.physician_code AND e.mdtrt_id = t.mdtrt_id
    GROUP BY t.role, t.physician_code
    HAVING count(*) >= CAST($shared_operations AS INTEGER) AND count(e.mdtrt_id) > count(*) * CAST($shared_share AS DOUBLE PRECISION)
),
judged AS (
    SELECT p.*, count(*) OVER (PARTITION BY p.role, p.physician_code, p.mdtrt_id, p.begin_time) AS others,
        row_number() OVER (PARTITION BY p.role, p.physician_code, p.mdtrt_id, p.begin_time ORDER BY p.overlap DESC NULLS LAST, p.other_id) AS place
    FROM pair p
    LEFT JOIN nobody n ON n.role = p.role AND n.physician_code = p.physician_code
    WHERE n.physician_code IS NULL
),
named AS (
    SELECT mdtrt_id, surgeon_code, anaesthetist_code, min(oprn_name) AS oprn_name FROM claims.operation GROUP BY mdtrt_id, surgeon_code, anaesthetist_code
),
charged AS (
    SELECT f.mdtrt_id, f.item_class, sum(f.inscp_amt) AS inscp_amt
    FROM claims.fee_line f
    WHERE f.item_class IN ('surgery', 'anaesthesia') AND f.mdtrt_id IN (SELECT mdtrt_id FROM judged)
    GROUP BY f.mdtrt_id, f.item_class
),
pairs AS (
    SELECT
        j.fixmedins_code, j.psn_no, j.mdtrt_id || '|' || j.other_id AS mdtrt_id, CAST(j.begin_time AS DATE) AS occurred_on,
        CAST(coalesce(max(c.inscp_amt), 0) AS DECIMAL(16, 2)) AS amount_at_risk, j.physician_code,
        CASE j.role WHEN 'surgeon' THEN '术者' ELSE '麻醉医师' END AS role_zh, CASE j.role WHEN 'surgeon' THEN 'Surgeon' ELSE 'Anaesthetist' END AS role_en,
        coalesce(min(n.oprn_name), '-') AS oprn_name, j.begin_time, j.end_time, j.other_begin, j.other_end, j.other_code,
        CAST(floor(date_part('epoch', j.overlap) / 60) AS INTEGER) AS overlap_minutes
    FROM judged j
    LEFT JOIN named n ON n.mdtrt_id = j.mdtrt_id AND (n.surgeon_code = j.physician_code OR n.anaesthetist_code = j.physician_code)
    LEFT JOIN charged c ON c.mdtrt_id = j.mdtrt_id AND c.item_class = CASE j.role WHEN 'surgeon' THEN 'surgery' ELSE 'anaesthesia' END
    WHERE j.place = 1 AND (j.role = 'surgeon' OR j.others >= CAST($rooms AS INTEGER) - 1)
    GROUP BY j.role, j.physician_code, j.fixmedins_code, j.psn_no, j.mdtrt_id, j.other_id, j.begin_time, j.end_time, j.other_begin, j.other_end, j.other_code, j.overlap
),
-- Two surgeons, or two operations of one stay, in the same two rooms are one matter: it is told once, by what weighs most.
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, psn_no, mdtrt_id, occurred_on
        ORDER BY amount_at_risk DESC NULLS LAST, overlap_minutes DESC NULLS LAST, begin_time, role_en, physician_code) AS rank
    FROM pairs
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, occurred_on, amount_at_risk, physician_code, role_zh, role_en, oprn_name, begin_time, end_time,
    other_begin, other_end, other_code, overlap_minutes
FROM ranked
WHERE rank = 1
