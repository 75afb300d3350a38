-- An item billed for a person who is younger than the point's age_from_days, or has reached its age_to_days.
-- One finding per visit and item.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        -- Bought with a parent's or a child's personal account: lawful, and no money of the pool.
        AND NOT u.is_newborn AND NOT u.is_mismapped AND (u.is_pooled OR u.care_kind <> 'pharmacy')
        -- A service for children says so in its name; where the name does not, the code stands for something else.
        AND NOT coalesce(u.item_kind = 'service' AND strpos(u.quote, '儿') > 0 AND strpos(u.item_name, '儿') = 0, FALSE)
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, sum(j.cnt) AS quantity,
    min(j.age_years) AS age_years,
    min(j.age_days) AS age_days,
    min(j.dept_name) AS dept_name, j.point_id, min(j.quote) AS constraint_text
FROM judged j
WHERE j.age_days < j.age_from_days OR j.age_days >= j.age_to_days
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id
