WITH named AS (
    SELECT DISTINCT point_id, item_name FROM claims.knowledge_point WHERE executable
),
judged AS (
    -- Codes of consumables begin alike for different things: the name has to say the point's kind too.
    SELECT u.*
    FROM features.knowledge_use u
    JOIN named k ON k.point_id = u.point_id AND coalesce(strpos(u.item_name, right(k.item_name, 2)) > 0, TRUE)
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_newborn AND NOT u.is_mismapped
),
service_item AS (
    -- National service codes are written with and without the leading 00.
    SELECT DISTINCT i.med_list_codg AS item_code, k.point_id
    FROM claims.item i
    JOIN claims.knowledge_point_item k ON k.role = 'requires'
        AND (starts_with(i.med_list_codg, k.item_code) OR starts_with('00' || i.med_list_codg, k.item_code))
    WHERE k.point_id IN (SELECT point_id FROM judged WHERE needs_item)
),
service AS (
    SELECT DISTINCT l.psn_no, l.fixmedins_code, l.fee_date, s.point_id
    FROM claims.fee_line l
    JOIN service_item s ON s.item_code = l.item_code
),
no_service AS (
    SELECT j.bkkp_sn, j.point_id, j.inscp_amt AS amount, 'service' AS reason
    FROM judged j
    WHERE j.needs_item AND NOT EXISTS (
        SELECT 1 FROM service s
        WHERE s.point_id = j.point_id AND s.psn_no = j.psn_no AND s.fixmedins_code = j.fixmedins_code
            AND s.fee_date BETWEEN j.fee_date - CAST($window_days AS INTEGER) AND j.fee_date + CAST($window_days AS INTEGER))
),
wrong_department AS (
    -- Up to five words, one of which stands in the department's name.
    SELECT bkkp_sn, point_id, inscp_amt, 'department'
    FROM judged
    WHERE departments IS NOT NULL AND dept_name IS NOT NULL
        AND coalesce(strpos(dept_name, nullif(split_part(departments, '|', 1), '')), 0) = 0
        AND coalesce(strpos(dept_name, nullif(split_part(departments, '|', 2), '')), 0) = 0
        AND coalesce(strpos(dept_name, nullif(split_part(departments, '|', 3), '')), 0) = 0
        AND coalesce(strpos(dept_name, nullif(split_part(departments, '|', 4), '')), 0) = 0
        AND coalesce(strpos(dept_name, nullif(split_part(departments, '|', 5), '')), 0) = 0
),
wrong_sex AS (
    SELECT bkkp_sn, point_id, inscp_amt, 'sex' FROM judged WHERE sex IS NOT NULL AND gend <> sex
),
counted AS (
    SELECT *, sum(cnt) OVER (PARTITION BY point_id, visit_id ORDER BY fee_time, bkkp_sn) AS so_far
    FROM judged
    WHERE max_quantity IS NOT NULL
),
too_many AS (
    SELECT
        bkkp_sn, point_id, inscp_amt * CAST(least(cnt, so_far - max_quantity) AS DECIMAL(18, 6)) / nullif(cnt, 0), 'quantity'
    FROM counted
    WHERE so_far > max_quantity
),
wrong AS (
    SELECT * FROM no_service
    UNION ALL
    SELECT * FROM wrong_department
    UNION ALL
    SELECT * FROM wrong_sex
    UNION ALL
    SELECT * FROM too_many
),
accused AS (
    SELECT
        j.fixmedins_code, j.psn_no, string_agg(DISTINCT j.mdtrt_id, '|' ORDER BY j.mdtrt_id) AS mdtrt_id, min(j.setl_id) AS setl_id,
        string_agg(j.bkkp_sn, '|' ORDER BY j.fee_time, j.bkkp_sn) AS bkkp_sn, min(j.fee_date) AS occurred_on,
        CAST(sum(w.amount) AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity,
        j.item_code, min(j.item_name) AS item_name, sum(j.cnt) AS quantity, w.reason,
        CASE w.reason WHEN 'service' THEN '未见相应诊疗项目' WHEN 'department' THEN '与开单科室不符' WHEN 'sex' THEN '与性别不符' ELSE '数量超过可用数' END AS reason_zh,
        CASE w.reason WHEN 'service' THEN 'without its service' WHEN 'department' THEN 'does not fit the department'
            WHEN 'sex' THEN 'does not fit the sex' ELSE 'more than can be used' END AS reason_en,
        min(j.dept_name) AS dept_name, j.point_id, min(j.quote) AS constraint_text
    FROM judged j
    JOIN wrong w ON w.bkkp_sn = j.bkkp_sn AND w.point_id = j.point_id
    GROUP BY j.fixmedins_code, j.psn_no, j.visit_id, j.item_code, j.point_id, w.reason
),
-- The same lines may be wrong in two ways: they are accused once, of what weighs most.
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, psn_no, mdtrt_id, bkkp_sn ORDER BY amount_at_risk DESC NULLS LAST, reason, point_id) AS place
    FROM accused
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, occurred_on, amount_at_risk, severity, item_code, item_name, quantity, reason,
    reason_zh, reason_en, dept_name, point_id, constraint_text
FROM ranked
WHERE place = 1
