-- Restricted and special antibacterials by physicians whose title in the register is below what the grade asks.
WITH judged AS (
    SELECT
        u.*,
        CASE u.group_name WHEN 'special' THEN CAST($special_title AS INTEGER) ELSE CAST($restricted_title AS INTEGER) END AS needed_title
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_mismapped
),
prescriber AS (
    -- Who is registered twice is judged by the higher title.
    SELECT physician_code, max(title_level) AS title_level FROM claims.physician GROUP BY physician_code
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, j.physician_code, p.title_level, sum(j.covers_days) AS days,
    CASE j.group_name WHEN 'special' THEN '特殊使用级' ELSE '限制使用级' END AS grade_zh, j.group_name AS grade_en,
    min(j.dept_name) AS dept_name, j.point_id
FROM judged j
JOIN prescriber p ON p.physician_code = j.physician_code AND p.title_level < j.needed_title
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.physician_code, p.title_level, j.group_name, j.point_id
HAVING sum(j.covers_days) > CAST($emergency_days AS INTEGER)
