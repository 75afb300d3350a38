-- A second-line drug without any first-line drug on record, up to the day of use, at any institution.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.needs_item AND NOT u.is_mismapped
),
data_start AS (
    SELECT min(begin_date) AS first_day FROM claims.encounter
),
begun AS (
    SELECT psn_no, point_id, min(fee_date) AS first_used_on FROM judged GROUP BY psn_no, point_id
),
first_line_code AS (
    SELECT DISTINCT p.point_id, d.item_code
    FROM claims.knowledge_point_item p
    JOIN (SELECT DISTINCT item_code FROM claims.drug_line) d ON starts_with(d.item_code, p.item_code)
    WHERE p.role = 'first_line'
),
tried AS (
    -- Whoever paid for it.
    SELECT d.psn_no, c.point_id, min(d.fee_date) AS first_tried_on
    FROM claims.drug_line d
    JOIN first_line_code c ON c.item_code = d.item_code
    GROUP BY d.psn_no, c.point_id
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, min(b.first_used_on) AS first_used_on,
    j.point_id, min(j.quote) AS constraint_text
FROM judged j
JOIN begun b ON b.psn_no = j.psn_no AND b.point_id = j.point_id
JOIN data_start s ON b.first_used_on >= s.first_day + CAST($min_history_days AS INTEGER)
LEFT JOIN tried t ON t.psn_no = j.psn_no AND t.point_id = j.point_id AND t.first_tried_on <= j.fee_date
WHERE t.psn_no IS NULL
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id
