-- An item that only work-injury or maternity insurance pays, billed to basic insurance without sign of either.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_mismapped AND u.insurance IS NOT NULL
),
-- Since 2019 employees' insurance pays births too: the visit, the line or the diagnosis says so, not the kind of insurance.
maternity_visit AS (
    SELECT DISTINCT visit_id FROM features.person_diagnosis
    WHERE source = 'visit' AND (left(diag_code, 1) = 'O' OR left(diag_code, 3) BETWEEN 'Z30' AND 'Z39')
),
wrong AS (
    SELECT j.*
    FROM judged j
    LEFT JOIN maternity_visit m ON m.visit_id = j.visit_id
    WHERE (j.insurance = 'injury' AND coalesce(j.insutype, '') <> '410')
        OR (j.insurance = 'maternity' AND coalesce(j.insutype, '') <> '510' AND coalesce(left(j.med_type, 1), '') <> '5'
            AND coalesce(j.med_type, '') NOT IN ('2106', '2107')
            AND j.matn_type IS NULL AND NOT j.is_maternity AND m.visit_id IS NULL)
)
SELECT
    w.fixmedins_code, w.psn_no,
    string_agg(DISTINCT w.mdtrt_id, '|' ORDER BY w.mdtrt_id) AS mdtrt_id,
    string_agg(w.bkkp_sn, '|' ORDER BY w.fee_time, w.bkkp_sn) AS bkkp_sn,
    min(w.fee_date) AS occurred_on,
    sum(w.inscp_amt) AS amount_at_risk,
    w.item_code, min(w.item_name) AS item_name, count(*) AS fee_lines,
    CASE w.insurance WHEN 'injury' THEN '工伤' ELSE '生育' END AS insurance_zh, w.insurance AS insurance_en,
    min(w.insutype) AS insutype, min(w.med_type) AS med_type, min(w.dept_name) AS dept_name, w.point_id, min(w.quote) AS constraint_text
FROM wrong w
GROUP BY w.fixmedins_code, w.psn_no, w.visit_id, w.item_code, w.point_id, w.insurance
