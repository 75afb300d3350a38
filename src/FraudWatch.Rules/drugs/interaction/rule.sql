-- Two drugs of one visit and day that a point forbids together. The pair counts once, whichever of them the point names first.
WITH judged AS (
    SELECT u.*, d.route
    FROM features.knowledge_use u
    JOIN claims.drug_line d ON d.bkkp_sn = u.bkkp_sn AND d.mdtrt_id = u.mdtrt_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.paired_item_code IS NOT NULL AND NOT u.is_mismapped AND coalesce(d.route, '') <> 'topical'
),
paired_code AS (
    SELECT DISTINCT j.paired_item_code, d.item_code
    FROM (SELECT DISTINCT paired_item_code FROM judged) j
    JOIN (SELECT DISTINCT item_code FROM claims.drug_line) d ON starts_with(d.item_code, j.paired_item_code)
),
met AS (
    SELECT j.point_id, j.bkkp_sn, d.bkkp_sn AS paired_sn, d.item_code AS paired_code, d.item_name AS paired_name
    FROM judged j
    JOIN paired_code p ON p.paired_item_code = j.paired_item_code
    JOIN claims.drug_line d ON d.visit_id = j.visit_id AND d.fee_date = j.fee_date AND d.item_code = p.item_code
    WHERE coalesce(d.route, '') <> 'topical' AND d.is_discharge_drug = j.is_discharge_drug AND d.bkkp_sn <> j.bkkp_sn
),
pair AS (
    SELECT
        j.fixmedins_code, j.psn_no, j.visit_id, j.fee_date, least(j.item_code, m.paired_code) AS code_a,
        greatest(j.item_code, m.paired_code) AS code_b, j.item_code, min(j.mdtrt_id) AS mdtrt_id, min(j.item_name) AS item_name,
        min(m.paired_name) AS paired_name, min(j.point_id) AS point_id, min(j.quote) AS constraint_text,
        min(m.paired_sn) AS paired_sn
    FROM judged j
    JOIN met m ON m.bkkp_sn = j.bkkp_sn AND m.point_id = j.point_id
    GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.fee_date, least(j.item_code, m.paired_code),
        greatest(j.item_code, m.paired_code), j.item_code
),
named_first AS (
    SELECT pair.*, row_number() OVER (PARTITION BY visit_id, fee_date, code_a, code_b ORDER BY point_id, item_code) AS n
    FROM pair
)
SELECT
    f.fixmedins_code, f.psn_no, f.mdtrt_id,
    string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) || '|' || min(f.paired_sn) AS bkkp_sn,
    f.fee_date AS occurred_on,
    sum(j.inscp_amt) AS amount_at_risk,
    f.item_code, f.item_name, f.paired_name, f.point_id, f.constraint_text
FROM named_first f
JOIN judged j ON j.visit_id = f.visit_id AND j.fee_date = f.fee_date AND j.item_code = f.item_code AND j.point_id = f.point_id
WHERE f.n = 1
GROUP BY f.fixmedins_code, f.psn_no, f.mdtrt_id, f.fee_date, f.code_a, f.code_b, f.item_code, f.item_name, f.paired_name, f.point_id,
    f.constraint_text
