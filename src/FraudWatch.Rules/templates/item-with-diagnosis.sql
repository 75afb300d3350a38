-- An item given although the visit's own diagnoses or the person's age forbid it. Here a point's age_from_days says from
-- which age on the prohibition speaks. Older diagnoses are not held against anybody.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_mismapped AND NOT u.is_newborn
        AND (u.age_from_days IS NULL OR u.age_days >= u.age_from_days)
        AND (u.needs_diagnosis OR u.age_from_days IS NOT NULL)
),
forbidding AS (
    SELECT j.bkkp_sn, j.point_id, min(d.diag_code) AS diag_code, min(coalesce(d.diag_name, d.diag_code)) AS diag_name
    FROM judged j
    JOIN features.person_diagnosis d ON d.psn_no = j.psn_no AND d.visit_id = j.visit_id AND d.source = 'visit'
    JOIN features.point_diagnosis p ON p.point_id = j.point_id AND p.role = 'forbidden' AND p.diag_code = d.diag_code
    GROUP BY j.bkkp_sn, j.point_id
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, sum(j.cnt) AS quantity,
    min(f.diag_code) AS diag_code, min(f.diag_name) AS diag_name,
    min(j.age_years) AS age_years,
    min(j.dept_name) AS dept_name, j.point_id, min(j.quote) AS constraint_text
FROM judged j
LEFT JOIN forbidding f ON f.bkkp_sn = j.bkkp_sn AND f.point_id = j.point_id
WHERE NOT j.needs_diagnosis OR f.point_id IS NOT NULL
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id
