-- An item billed below the hospital level, outside the kinds of care or outside the departments that it is limited to.
-- The point's care_kinds are claims.encounter's care_kind values; 'offline' is every setting but internet care.
WITH judged AS (
    SELECT
        u.*,
        -- Beds at home and day surgery are admissions; what a person on a special-disease card gets counts as such by region.
        CASE
            WHEN u.stay_id IS NOT NULL THEN 'inpatient'
            WHEN u.care_kind IN ('chronic', 'specialty_drug') AND CAST($chronic_is_inpatient AS INTEGER) = 1 THEN 'inpatient'
            ELSE u.care_kind
        END AS setting
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_mismapped
),
listed AS (
    SELECT DISTINCT departments FROM judged WHERE departments IS NOT NULL
),
word AS (
    SELECT departments, split_part(departments, '|', 1) AS word FROM listed
    UNION
    SELECT departments, split_part(departments, '|', 2) FROM listed
    UNION
    SELECT departments, split_part(departments, '|', 3) FROM listed
    UNION
    SELECT departments, split_part(departments, '|', 4) FROM listed
    UNION
    SELECT departments, split_part(departments, '|', 5) FROM listed
),
fitting_department AS (
    SELECT DISTINCT j.departments, j.dept_name
    FROM judged j
    JOIN word w ON w.departments = j.departments AND w.word <> '' AND strpos(j.dept_name, w.word) > 0
),
wrong AS (
    SELECT
        j.*,
        -- Level 0 is an institution whose level nobody stated.
        coalesce(j.level > 0 AND j.level < j.min_level, FALSE) AS wrong_level,
        coalesce(CASE WHEN j.care_kinds = 'offline' THEN j.is_internet
            ELSE strpos('|' || j.care_kinds || '|', '|' || j.setting || '|') = 0
                AND strpos('|' || j.care_kinds || '|', '|' || j.care_kind || '|') = 0 END, FALSE) AS wrong_care,
        j.departments IS NOT NULL AND j.dept_name IS NOT NULL AND d.dept_name IS NULL AS wrong_department
    FROM judged j
    LEFT JOIN fitting_department d ON d.departments = j.departments AND d.dept_name = j.dept_name
)
SELECT
    w.fixmedins_code, w.psn_no,
    string_agg(DISTINCT w.mdtrt_id, '|' ORDER BY w.mdtrt_id) AS mdtrt_id,
    string_agg(w.bkkp_sn, '|' ORDER BY w.fee_time, w.bkkp_sn) AS bkkp_sn,
    min(w.fee_date) AS occurred_on,
    sum(w.inscp_amt) AS amount_at_risk,
    w.item_code, min(w.item_name) AS item_name, count(*) AS fee_lines,
    CASE WHEN bool_or(w.wrong_level) THEN '机构级别' WHEN bool_or(w.wrong_care) THEN '就医方式' ELSE '科室' END AS limit_zh,
    CASE WHEN bool_or(w.wrong_level) THEN 'level' WHEN bool_or(w.wrong_care) THEN 'setting' ELSE 'department' END AS limit_en,
    min(w.level) AS level, min(w.min_level) AS min_level, min(w.care_kind) AS care_kind, min(w.care_kinds) AS allowed_care,
    min(w.dept_name) AS dept_name, min(w.departments) AS allowed_departments, bool_or(w.is_internet) AS is_internet,
    w.point_id, min(w.quote) AS constraint_text
FROM wrong w
WHERE w.wrong_level OR w.wrong_care OR w.wrong_department
GROUP BY w.fixmedins_code, w.psn_no, w.visit_id, w.item_code, w.point_id
