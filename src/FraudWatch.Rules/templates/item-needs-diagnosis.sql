-- An item limited to diseases of which the person has none: not in this visit, not in the registers, not in the months before.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.needs_diagnosis AND NOT u.is_mismapped AND NOT u.is_newborn
        -- Approved as within its limit: the paper is in the chart.
        AND NOT u.is_approved
),
coded_visit AS (
    -- A visit whose diagnosis is free text only is not judged.
    SELECT DISTINCT visit_id FROM features.person_diagnosis WHERE source = 'visit'
),
met AS (
    SELECT DISTINCT j.bkkp_sn, j.point_id
    FROM judged j
    JOIN features.person_diagnosis d ON d.psn_no = j.psn_no
    JOIN features.point_diagnosis p ON p.point_id = j.point_id AND p.role = 'required' AND p.diag_code = d.diag_code
    WHERE d.visit_id = j.visit_id
        OR (d.from_date <= j.fee_date AND (d.to_date IS NULL OR d.to_date >= j.fee_date - CAST($history_days AS INTEGER)))
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, sum(j.cnt) AS quantity,
    min(e.diag_code) AS diag_code, min(coalesce(e.diag_name, e.diag_code)) AS diag_name,
    min(j.dept_name) AS dept_name, j.point_id, min(j.quote) AS constraint_text
FROM judged j
JOIN coded_visit c ON c.visit_id = j.visit_id
LEFT JOIN claims.encounter e ON e.mdtrt_id = j.mdtrt_id
LEFT JOIN met m ON m.bkkp_sn = j.bkkp_sn AND m.point_id = j.point_id
WHERE m.point_id IS NULL
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id
