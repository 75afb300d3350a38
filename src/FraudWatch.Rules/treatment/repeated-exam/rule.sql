WITH named AS (
    SELECT DISTINCT
        med_list_codg AS item_code, medins_list_name AS local_item_name,
        coalesce(nullif(medins_list_name, ''), item_name) AS name
    FROM claims.item
),
exam_item AS (
    -- Which kind and which part: from the code and the local name, once per item, with the side where it is said.
    SELECT
        n.item_code, n.local_item_name, min(k.category) AS category, min(k.name_zh) AS category_zh,
        bool_or(k.is_large) AS is_large, bool_or(k.is_mutual) AS is_mutual, bool_or(k.needs_part) AS needs_part,
        min(p.priority) AS part_no,
        min(CASE WHEN strpos(n.name, '左') > 0 THEN '左' WHEN strpos(n.name, '右') > 0 THEN '右' ELSE '' END) AS side
    FROM named n
    JOIN claims.knowledge_exam_category k ON starts_with(n.item_code, k.prefix) OR starts_with('00' || n.item_code, k.prefix)
    LEFT JOIN claims.knowledge_exam_part p ON strpos(n.name, p.word) > 0
    GROUP BY n.item_code, n.local_item_name
),
exam AS (
    SELECT
        l.*, coalesce(l.stay_id, l.mdtrt_id) AS visit_id, x.category, x.category_zh, x.is_large, x.is_mutual,
        coalesce(p.part, x.category) || x.side AS part,
        e.diag_code, e.diag_category, e.is_newborn, e.refl_old_mdtrt_id, e.care_kind = 'emergency' OR coalesce(s.is_emergency, FALSE) AS is_emergency,
        coalesce(s.is_transfer_out, FALSE) AS is_transfer_out, coalesce(s.icu_days, 0) AS icu_days
    FROM claims.fee_line l
    JOIN exam_item x ON x.item_code = l.item_code AND x.local_item_name = coalesce(l.local_item_name, '')
    LEFT JOIN claims.knowledge_exam_part p ON p.priority = x.part_no
    LEFT JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    LEFT JOIN claims.stay s ON s.stay_id = l.stay_id
    WHERE l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction AND NOT l.is_external
        AND (p.part IS NOT NULL OR NOT x.needs_part)
),
followed AS (
    SELECT
        *,
        lag(bkkp_sn) OVER (PARTITION BY psn_no, category, part ORDER BY fee_time, bkkp_sn) AS first_line
    FROM exam
),
again AS (
    SELECT
        b.*, a.mdtrt_id AS first_visit, a.fixmedins_code AS first_institution, a.fee_date AS first_date,
        b.fee_date - a.fee_date AS days_between, a.diag_code AS first_diag, ca.chapter AS first_chapter, cb.chapter AS chapter
    FROM followed b
    JOIN exam a ON a.bkkp_sn = b.first_line
    LEFT JOIN claims.knowledge_icd_chapter ca ON a.diag_category BETWEEN ca.first_category AND ca.last_category
    LEFT JOIN claims.knowledge_icd_chapter cb ON b.diag_category BETWEEN cb.first_category AND cb.last_category
    WHERE a.visit_id <> b.visit_id
        AND b.fee_date - a.fee_date <= CASE WHEN b.is_large THEN CAST($large_days AS INTEGER) ELSE CAST($window_days AS INTEGER) END
        AND (b.is_mutual OR a.fixmedins_code = b.fixmedins_code)
        AND (a.fixmedins_code <> b.fixmedins_code OR a.fee_date < b.fee_date)
        AND NOT coalesce(b.is_newborn, FALSE) AND NOT b.is_emergency AND b.refl_old_mdtrt_id IS NULL
        AND NOT a.is_transfer_out AND b.icu_days = 0
),
operated AS (
    SELECT psn_no, oprn_date AS day FROM claims.operation WHERE oprn_date IS NOT NULL
    UNION
    SELECT psn_no, fee_date FROM claims.fee_line WHERE item_class = 'surgery'
)
SELECT
    fixmedins_code, psn_no, mdtrt_id || '|' || first_visit AS mdtrt_id, setl_id, bkkp_sn || '|' || first_line AS bkkp_sn,
    fee_date AS occurred_on, inscp_amt AS amount_at_risk, 'S' AS severity,
    category, category_zh, part, coalesce(local_item_name, item_name) AS item_name, days_between, first_date, first_institution
FROM again g
WHERE NOT EXISTS (SELECT 1 FROM claims.knowledge_repeated_exam_exempt k
        WHERE starts_with(g.diag_code, k.prefix) OR starts_with(g.first_diag, k.prefix))
    -- Diseases of different chapters: something new has come.
    AND (first_chapter IS NULL OR chapter IS NULL OR first_chapter = chapter)
    AND NOT EXISTS (SELECT 1 FROM operated o WHERE o.psn_no = g.psn_no AND o.day BETWEEN g.first_date AND g.fee_date)
