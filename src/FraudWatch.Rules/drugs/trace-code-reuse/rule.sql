-- The later settlement is the accused one. Another institution is a suspicion, the same one a lead.
WITH used AS (
    SELECT t.*, coalesce(i.institution_group, t.fixmedins_code) AS institution_group, i.fixmedins_name
    FROM claims.trace_code t
    LEFT JOIN claims.institution i ON i.fixmedins_code = t.fixmedins_code
    WHERE t.source IN ('fee', 'sale') AND t.valid_code IS NOT NULL AND NOT t.is_split AND t.psn_no IS NOT NULL
        AND t.used_on >= CAST($from AS DATE)
),
repeated AS (
    SELECT valid_code FROM used GROUP BY valid_code HAVING min(psn_no) < max(psn_no)
),
-- The label of a carton or a shelf, scanned for every pack.
carton AS (
    SELECT DISTINCT valid_code FROM used GROUP BY valid_code, fixmedins_code, used_on HAVING count(*) >= CAST($carton_uses AS INTEGER)
),
suspect AS (
    SELECT u.* FROM used u
    WHERE u.valid_code IN (SELECT valid_code FROM repeated) AND u.valid_code NOT IN (SELECT valid_code FROM carton)
),
again AS (
    SELECT
        b.valid_code, b.fixmedins_code, b.psn_no, b.mdtrt_id, b.setl_id, b.bkkp_sn, b.used_on, b.item_name, b.inscp_amt, b.cnt,
        a.bkkp_sn AS first_line, a.mdtrt_id AS first_mdtrt_id, a.used_on AS first_used_on, a.fixmedins_code AS first_code,
        coalesce(a.fixmedins_name, a.fixmedins_code) AS first_name, a.institution_group <> b.institution_group AS elsewhere,
        row_number() OVER (
            PARTITION BY b.valid_code, b.bkkp_sn
            ORDER BY CASE WHEN a.institution_group <> b.institution_group THEN 0 ELSE 1 END, a.used_at, a.fixmedins_code, a.bkkp_sn) AS place
    FROM suspect a
    JOIN suspect b ON b.valid_code = a.valid_code AND b.psn_no <> a.psn_no AND b.used_on > a.used_on + CAST($days AS INTEGER)
    WHERE b.source = 'fee'
        -- Unit doses of a ward share the pack.
        AND (a.institution_group <> b.institution_group OR (a.stay_id IS NULL AND b.stay_id IS NULL))
        AND NOT EXISTS (
            SELECT 1 FROM claims.trace_code r
            WHERE r.source = 'return' AND r.trace_code = a.valid_code AND r.fixmedins_code = a.fixmedins_code
                AND r.used_at BETWEEN a.used_at AND b.used_at)
)
SELECT
    fixmedins_code, psn_no, concat_ws('|', mdtrt_id, first_mdtrt_id) AS mdtrt_id, setl_id, concat_ws('|', bkkp_sn, first_line) AS bkkp_sn,
    used_on AS occurred_on,
    -- One pack of the line; a line of several packs carries several codes.
    CASE WHEN elsewhere THEN CAST(CAST(inscp_amt AS DECIMAL(18, 6)) / nullif(greatest(cnt, 1), 0) AS DECIMAL(16, 2)) END AS amount_at_risk,
    CASE WHEN elsewhere THEN 'S' ELSE 'L' END AS severity,
    valid_code AS trace_code, first_used_on, first_code, first_name, item_name
FROM again
WHERE place = 1
