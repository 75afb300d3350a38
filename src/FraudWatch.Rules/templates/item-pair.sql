-- An item billed beside the one that contains it. The point's item contains its paired item, which is the one accused.
WITH judged AS (
    SELECT u.*, coalesce(u.pair_window, CAST($default_window AS VARCHAR)) AS together_within, coalesce(s.fee_date_reliable, TRUE) AS has_dates
    FROM features.knowledge_use u
    LEFT JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.paired_item_code IS NOT NULL AND NOT u.is_newborn AND NOT u.is_mismapped
),
paired_item AS (
    -- National service codes are written with and without the leading 00; a consumable's pair is the beginning of its code.
    SELECT i.med_list_codg AS item_code, p.paired_item_code
    FROM (SELECT DISTINCT med_list_codg FROM claims.item) i
    JOIN (SELECT DISTINCT paired_item_code FROM judged) p
        ON i.med_list_codg = p.paired_item_code OR '00' || i.med_list_codg = p.paired_item_code
        OR (left(p.paired_item_code, 1) = 'C' AND starts_with(i.med_list_codg, p.paired_item_code))
),
paired_line AS (
    SELECT l.*, coalesce(l.stay_id, l.mdtrt_id) AS visit_id, p.paired_item_code
    FROM claims.fee_line l
    JOIN paired_item p ON p.item_code = l.item_code
    WHERE coalesce(l.stay_id, l.mdtrt_id) IN (SELECT visit_id FROM judged)
        AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
),
two_sessions AS (
    -- Two anaesthesias on one day are two operations.
    SELECT coalesce(stay_id, mdtrt_id) AS visit_id, oprn_date
    FROM claims.operation
    GROUP BY coalesce(stay_id, mdtrt_id), oprn_date
    HAVING count(DISTINCT anst_begin) > 1
),
together AS (
    SELECT
        j.fixmedins_code, j.psn_no, j.visit_id, j.point_id, j.item_code, j.item_name, j.bkkp_sn AS whole_line, j.fee_time AS whole_time,
        b.bkkp_sn, b.mdtrt_id, b.setl_id, b.fee_time, b.fee_date, b.inscp_amt, b.item_code AS part_code, b.item_name AS part_name,
        j.together_within, j.quote
    FROM judged j
    JOIN paired_line b ON b.visit_id = j.visit_id AND b.paired_item_code = j.paired_item_code
    LEFT JOIN two_sessions t ON t.visit_id = j.visit_id AND t.oprn_date = j.fee_date AND j.item_class = 'surgery'
    WHERE t.visit_id IS NULL
        -- On the day of a transfer two wards charge their own beds and nursing.
        AND NOT (j.item_class IN ('bed', 'nursing') AND coalesce(j.dept_code <> b.dept_code, FALSE))
        AND (j.together_within = 'visit'
            OR (j.together_within = 'day' AND j.has_dates AND b.fee_date <= j.covered_until AND b.covered_until >= j.fee_date)
            OR (j.together_within = 'hours' AND j.has_dates AND j.fee_time_precision = 'minute' AND b.fee_time_precision = 'minute'
                AND abs(date_part('epoch', b.fee_time) - date_part('epoch', j.fee_time)) <= coalesce(j.window_hours, 1) * 3600))
),
part AS (
    SELECT DISTINCT fixmedins_code, psn_no, visit_id, point_id, item_code, mdtrt_id, setl_id, bkkp_sn, fee_time, fee_date, inscp_amt
    FROM together
),
accused AS (
    SELECT
        fixmedins_code, psn_no, visit_id, point_id, item_code,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, min(setl_id) AS setl_id, count(*) AS part_lines,
        string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn, min(fee_date) AS occurred_on, sum(inscp_amt) AS amount_at_risk
    FROM part
    GROUP BY fixmedins_code, psn_no, visit_id, point_id, item_code
),
whole AS (
    SELECT
        visit_id, point_id, item_code, string_agg(DISTINCT whole_line, '|' ORDER BY whole_line) AS whole_lines,
        min(item_name) AS item_name, min(part_code) AS part_code, min(part_name) AS part_name,
        min(together_within) AS together_within, min(quote) AS constraint_text
    FROM together
    GROUP BY visit_id, point_id, item_code
)
SELECT
    a.fixmedins_code, a.psn_no, a.mdtrt_id, a.setl_id, a.bkkp_sn || '|' || w.whole_lines AS bkkp_sn, a.occurred_on, a.amount_at_risk,
    a.item_code, w.item_name, w.part_code, w.part_name, a.part_lines,
    CASE w.together_within WHEN 'visit' THEN '同一次就诊' WHEN 'day' THEN '同日' ELSE '同一时段' END AS window_zh,
    CASE w.together_within WHEN 'visit' THEN 'in one visit' WHEN 'day' THEN 'on one day' ELSE 'within hours' END AS window_en,
    a.point_id, w.constraint_text
FROM accused a
JOIN whole w ON w.visit_id = a.visit_id AND w.point_id = a.point_id AND w.item_code = a.item_code
