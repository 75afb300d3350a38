WITH eligible AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn AND NOT is_cycle AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day'
),
consecutive AS (
    SELECT
        e.*,
        lag(stay_id) OVER previous AS first_stay_id,
        lag(mdtrt_ids) OVER previous AS first_mdtrt_ids,
        lag(discharge_date) OVER previous AS first_discharge_date,
        lag(dscg_way) OVER previous AS first_dscg_way,
        lag(is_planned_readmission AND readmission_purpose IS NOT NULL) OVER previous AS first_planned,
        lag(diag_category) OVER previous AS first_category,
        lag(diag_name) OVER previous AS first_diag_name,
        lag(coalesce(discharge_dept_code, dept_code)) OVER previous AS first_dept_code
    FROM eligible e
    WINDOW previous AS (PARTITION BY psn_no, institution_group ORDER BY admission_date, begin_time, stay_id)
),
close_together AS (
    SELECT c.*, admission_date - first_discharge_date AS gap_days
    FROM consecutive c
    WHERE admission_date - first_discharge_date BETWEEN 0 AND CAST($window_days AS INTEGER)
),
-- Transferred, left against advice or died (2 to 5), referred back, or planned with a purpose written.
ordinary_course AS (
    SELECT *
    FROM close_together
    WHERE coalesce(first_dscg_way, '') NOT IN ('2', '3', '4', '5') AND refl_old_mdtrt_id IS NULL AND NOT coalesce(first_planned, FALSE)
),
new_emergency AS (
    SELECT c.stay_id
    FROM ordinary_course c
    JOIN claims.knowledge_icd_chapter x ON c.diag_category BETWEEN x.first_category AND x.last_category
    JOIN claims.knowledge_icd_chapter y ON c.first_category BETWEEN y.first_category AND y.last_category
    WHERE c.is_emergency AND x.chapter <> y.chapter
),
exempt_diagnosis AS (
    SELECT c.stay_id
    FROM ordinary_course c
    JOIN claims.diagnosis d ON d.stay_id = c.stay_id OR d.stay_id = c.first_stay_id
    JOIN claims.knowledge_repeat_stay_exempt k ON starts_with(d.diag_code, k.prefix)
    WHERE (k.position = 'any' OR d.is_main) AND (k.stays = 'either' OR d.stay_id = c.stay_id)
),
-- Procedures by operation code; where no codes came, by the name of the operation charged.
procedure_done AS (
    SELECT o.stay_id, k.family, k.stays
    FROM claims.operation o
    JOIN claims.knowledge_staged_course k ON k.match = 'operation' AND starts_with(o.oprn_code, k.value)
    UNION
    SELECT l.stay_id, k.family, k.stays
    FROM (
        SELECT DISTINCT f.stay_id, f.item_name
        FROM claims.fee_line f
        WHERE f.item_class IN ('surgery', 'treatment')
            AND f.stay_id IN (SELECT stay_id FROM ordinary_course UNION SELECT first_stay_id FROM ordinary_course)
    ) l
    JOIN claims.knowledge_staged_course k ON k.match = 'item' AND strpos(l.item_name, k.value) > 0
),
staged AS (
    SELECT c.stay_id
    FROM ordinary_course c
    JOIN procedure_done p ON p.stay_id = c.stay_id AND p.stays <> 'both'
    UNION
    SELECT c.stay_id
    FROM ordinary_course c
    JOIN procedure_done p ON p.stay_id = c.first_stay_id AND p.stays = 'either'
    UNION
    SELECT c.stay_id
    FROM ordinary_course c
    JOIN procedure_done p ON p.stay_id = c.stay_id
    JOIN procedure_done q ON q.stay_id = c.first_stay_id AND q.family = p.family
),
unexplained AS (
    SELECT
        c.*,
        -- Discharged from one department and admitted to another on one day: a transfer written as two stays.
        coalesce(gap_days = 0 AND dept_code <> first_dept_code, FALSE) AS is_department_change
    FROM ordinary_course c
    WHERE stay_id NOT IN (SELECT stay_id FROM new_emergency)
        AND stay_id NOT IN (SELECT stay_id FROM exempt_diagnosis)
        AND stay_id NOT IN (SELECT stay_id FROM staged)
)
SELECT
    u.fixmedins_code, u.psn_no, u.mdtrt_ids || '|' || u.first_mdtrt_ids AS mdtrt_id, u.admission_date AS occurred_on,
    CASE WHEN u.is_department_change THEN 'S' ELSE 'L' END AS severity,
    CASE WHEN u.is_department_change THEN u.inscp_amt END AS amount_at_risk,
    u.gap_days, u.first_discharge_date, u.admission_date, u.first_diag_name, u.diag_name, u.first_category, u.diag_category,
    u.is_department_change, u.dept_name, u.ipt_otp_no, u.fund_pay_sumamt AS later_stay_fund
FROM unexplained u
