-- An item for one sex, billed for a person of the other. One finding per visit and item.
WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        -- Bought with a parent's or a child's personal account: lawful, and no money of the pool.
        AND NOT u.is_newborn AND NOT u.is_mismapped AND (u.is_pooled OR u.care_kind <> 'pharmacy')
),
partner_care AS (
    -- Infertility care treats the partner on the patient's bill.
    SELECT d.mdtrt_id
    FROM claims.diagnosis d
    JOIN claims.knowledge_partner_care partner ON partner.kind = 'diagnosis' AND starts_with(d.diag_code, partner.text)
    UNION
    SELECT e.mdtrt_id
    FROM claims.encounter e
    JOIN claims.knowledge_partner_care partner ON partner.kind = 'name'
        AND (strpos(e.diag_name, partner.text) > 0 OR strpos(e.dept_name, partner.text) > 0)
)
SELECT
    j.fixmedins_code, j.psn_no,
    string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn,
    min(j.fee_date) AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    j.item_code, min(j.item_name) AS item_name, count(*) AS fee_lines, sum(j.cnt) AS quantity,
    CASE j.gend WHEN '1' THEN '男' ELSE '女' END AS sex_zh, CASE j.gend WHEN '1' THEN 'male' ELSE 'female' END AS sex_en,
    min(j.age_years) AS age_years,
    min(j.dept_name) AS dept_name, j.point_id, min(j.quote) AS constraint_text
FROM judged j
WHERE j.gend <> j.sex AND j.mdtrt_id NOT IN (SELECT mdtrt_id FROM partner_care)
GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id, j.gend
