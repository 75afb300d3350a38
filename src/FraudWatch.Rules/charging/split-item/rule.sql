WITH point AS (
    SELECT p.*
    FROM claims.knowledge_point p
    WHERE p.executable AND p.paired_item_code IS NOT NULL
        AND p.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
),
part_item AS (
    -- National service codes are written with and without the leading 00.
    SELECT i.med_list_codg AS item_code, p.*
    FROM (SELECT DISTINCT med_list_codg FROM claims.item) i
    JOIN (SELECT DISTINCT item_code AS whole_code, item_name AS whole_name, paired_item_code AS part_code,
            region, valid_from, valid_to FROM point) p
        ON i.med_list_codg = p.part_code OR '00' || i.med_list_codg = p.part_code
),
part AS (
    SELECT
        l.fixmedins_code, l.psn_no, coalesce(l.stay_id, l.mdtrt_id) AS visit_id, l.mdtrt_id, l.setl_id, l.bkkp_sn, l.fee_time, l.fee_date,
        l.inscp_amt, l.item_name, k.whole_code, k.whole_name, k.part_code
    FROM claims.fee_line l
    JOIN part_item k ON k.item_code = l.item_code
    JOIN claims.institution i ON i.fixmedins_code = l.fixmedins_code
    LEFT JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    LEFT JOIN claims.stay s ON s.stay_id = l.stay_id
    WHERE l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
        AND NOT coalesce(e.is_newborn, FALSE) AND coalesce(s.fee_date_reliable, TRUE)
        AND (k.region IS NULL OR k.region IN (i.admdvs, left(i.admdvs, 4) || '00', left(i.admdvs, 2) || '0000'))
        AND (k.valid_from IS NULL OR l.fee_date >= k.valid_from) AND (k.valid_to IS NULL OR l.fee_date < k.valid_to)
),
whole AS (
    SELECT
        visit_id, fee_date, point_item_code AS whole_code, string_agg(DISTINCT bkkp_sn, '|' ORDER BY bkkp_sn) AS lines
    FROM features.knowledge_use
    WHERE class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
    GROUP BY visit_id, fee_date, point_item_code
),
whole_price AS (
    SELECT point_item_code AS whole_code, max(pric) AS pric FROM features.knowledge_use
    WHERE class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
    GROUP BY point_item_code
),
per_day AS (
    SELECT
        fixmedins_code, psn_no, visit_id, fee_date, whole_code, min(whole_name) AS item_name, count(DISTINCT part_code) AS parts,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, min(setl_id) AS setl_id,
        string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS lines, sum(inscp_amt) AS inscp_amt,
        string_agg(DISTINCT item_name, '、' ORDER BY item_name) AS part_names
    FROM part
    GROUP BY fixmedins_code, psn_no, visit_id, fee_date, whole_code
),
judged AS (
    SELECT
        d.*, w.lines AS whole_lines, d.inscp_amt - CASE WHEN w.lines IS NULL THEN p.pric ELSE 0 END AS excess
    FROM per_day d
    LEFT JOIN whole w ON w.visit_id = d.visit_id AND w.fee_date = d.fee_date AND w.whole_code = d.whole_code
    LEFT JOIN whole_price p ON p.whole_code = d.whole_code
    WHERE w.lines IS NOT NULL OR d.parts >= CAST($min_parts AS INTEGER)
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, lines || coalesce('|' || whole_lines, '') AS bkkp_sn, fee_date AS occurred_on,
    CAST(excess AS DECIMAL(16, 2)) AS amount_at_risk, CASE WHEN whole_lines IS NULL THEN 'S' ELSE 'D' END AS severity,
    whole_code AS item_code, item_name, part_names, parts,
    CASE WHEN whole_lines IS NULL THEN '以组成项目代替整体项目收费' ELSE '已收整体项目又收其组成项目' END AS how_zh,
    CASE WHEN whole_lines IS NULL THEN 'instead of it' ELSE 'beside it' END AS how_en
FROM judged
WHERE excess > 0
