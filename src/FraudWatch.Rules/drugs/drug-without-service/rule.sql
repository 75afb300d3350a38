-- A drug whose service, named by the point, is nowhere in the visit or about the day at the institution.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.needs_item AND NOT u.is_mismapped AND NOT u.is_external AND u.care_kind <> 'pharmacy'
),
serving_code AS (
    SELECT DISTINCT p.point_id, item.med_list_codg AS item_code
    FROM claims.knowledge_point_item p
    JOIN claims.item item
        ON starts_with(item.med_list_codg, p.item_code) OR starts_with('00' || item.med_list_codg, p.item_code)
    WHERE p.role = 'requires'
),
served AS (
    SELECT DISTINCT j.bkkp_sn, j.point_id
    FROM judged j
    JOIN serving_code c ON c.point_id = j.point_id
    JOIN claims.fee_line s ON s.psn_no = j.psn_no AND s.item_code = c.item_code
    WHERE coalesce(s.stay_id, s.mdtrt_id) = j.visit_id
        OR (s.fixmedins_code = j.fixmedins_code
            AND s.fee_date BETWEEN j.fee_date - CAST($window_days AS INTEGER) AND j.fee_date + CAST($window_days AS INTEGER))
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, min(j.dept_name) AS dept_name,
    j.point_id, min(j.quote) AS constraint_text
FROM judged j
LEFT JOIN served s ON s.bkkp_sn = j.bkkp_sn AND s.point_id = j.point_id
WHERE s.point_id IS NULL
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id
