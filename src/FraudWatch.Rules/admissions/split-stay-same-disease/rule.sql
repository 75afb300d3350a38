WITH eligible AS (
    SELECT *, coalesce(discharge_dept_code, dept_code) AS last_dept_code
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn AND NOT is_cycle AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day'
),
-- Transferred, left against advice or died (2 to 5), referred back, or planned with a purpose written: an ordinary course.
close_together AS (
    SELECT
        b.*, a.stay_id AS first_stay_id, a.mdtrt_ids AS first_mdtrt_ids, a.discharge_date AS first_discharge_date,
        b.admission_date - a.discharge_date AS gap_days, a.diag_category AS first_category, a.dept_name AS first_dept_name,
        a.last_dept_code AS first_dept_code, a.main_operation_code AS first_operation
    FROM eligible b
    JOIN eligible a ON a.psn_no = b.psn_no AND a.institution_group = b.institution_group AND a.begin_time < b.begin_time
    WHERE b.admission_date - a.discharge_date BETWEEN 0 AND CAST($window_days AS INTEGER)
        AND coalesce(a.dscg_way, '') NOT IN ('2', '3', '4', '5') AND b.refl_old_mdtrt_id IS NULL
        AND NOT (a.is_planned_readmission AND a.readmission_purpose IS NOT NULL)
),
same_disease AS (
    SELECT c.*
    FROM close_together c
    WHERE c.diag_category = c.first_category OR EXISTS (
        SELECT 1
        FROM claims.knowledge_close_diagnosis x
        JOIN claims.knowledge_close_diagnosis y ON y.family = x.family
        WHERE c.diag_category BETWEEN x.first_category AND x.last_category
            AND c.first_category BETWEEN y.first_category AND y.last_category)
),
-- The department is the same, or of one national branch (A03.04 and A03.05), or the export does not say; or the procedure is
-- the same; or the patient never left the building (discharged from one department, admitted to the next on one day).
same_plan AS (
    SELECT *
    FROM same_disease
    WHERE gap_days = 0 OR dept_code IS NULL OR first_dept_code IS NULL OR dept_code = first_dept_code
        OR (left(dept_code, 1) = 'A' AND left(dept_code, 3) = left(first_dept_code, 3))
        OR dept_name = first_dept_name OR left(main_operation_code, 4) = left(first_operation, 4)
),
exempt_diagnosis AS (
    SELECT c.stay_id
    FROM same_plan c
    JOIN claims.diagnosis d ON d.stay_id = c.stay_id OR d.stay_id = c.first_stay_id
    JOIN claims.knowledge_repeat_stay_exempt k ON starts_with(d.diag_code, k.prefix)
    WHERE (k.position = 'any' OR d.is_main) AND (k.stays = 'either' OR d.stay_id = c.stay_id)
),
charged AS (
    SELECT stay_id, item_code, item_name, item_class, inscp_amt
    FROM claims.fee_line
    WHERE item_class IN ('exam', 'lab', 'surgery', 'treatment')
        AND stay_id IN (SELECT stay_id FROM same_plan UNION SELECT first_stay_id FROM same_plan)
),
-- Procedures by operation code; where no codes came, by the name of the operation charged.
procedure_done AS (
    SELECT o.stay_id, k.family, k.stays
    FROM claims.operation o
    JOIN claims.knowledge_staged_course k ON k.match = 'operation' AND starts_with(o.oprn_code, k.value)
    UNION
    SELECT l.stay_id, k.family, k.stays
    FROM (SELECT DISTINCT stay_id, item_name FROM charged WHERE item_class IN ('surgery', 'treatment')) l
    JOIN claims.knowledge_staged_course k ON k.match = 'item' AND strpos(l.item_name, k.value) > 0
),
staged AS (
    SELECT c.stay_id FROM same_plan c JOIN procedure_done p ON p.stay_id = c.stay_id AND p.stays <> 'both'
    UNION
    SELECT c.stay_id FROM same_plan c JOIN procedure_done p ON p.stay_id = c.first_stay_id AND p.stays = 'either'
    UNION
    SELECT c.stay_id
    FROM same_plan c
    JOIN procedure_done p ON p.stay_id = c.stay_id
    JOIN procedure_done q ON q.stay_id = c.first_stay_id AND q.family = p.family
),
nearest AS (
    SELECT *, row_number() OVER (PARTITION BY stay_id ORDER BY gap_days, first_stay_id) AS place
    FROM same_plan
    WHERE stay_id NOT IN (SELECT stay_id FROM exempt_diagnosis) AND stay_id NOT IN (SELECT stay_id FROM staged)
),
-- Examinations that one stay would not have paid for twice: what the hospital will say was lost at most.
repeated AS (
    SELECT n.stay_id, sum(c.inscp_amt) AS inscp_amt
    FROM nearest n
    JOIN charged c ON c.stay_id = n.stay_id AND c.item_class IN ('exam', 'lab')
    WHERE n.place = 1 AND EXISTS (SELECT 1 FROM charged f WHERE f.stay_id = n.first_stay_id AND f.item_code = c.item_code)
    GROUP BY n.stay_id
)
SELECT
    n.fixmedins_code, n.psn_no, n.mdtrt_ids || '|' || n.first_mdtrt_ids AS mdtrt_id, n.admission_date AS occurred_on,
    n.inscp_amt AS amount_at_risk, coalesce(n.bydise_setl_payamt, n.fund_pay_sumamt) AS fund_at_risk, n.gap_days,
    CASE WHEN n.gap_days <= CAST($strict_days AS INTEGER) THEN 'strict' ELSE 'wide' END AS window_kind, n.first_discharge_date,
    n.admission_date, n.diag_name, n.diag_category, n.first_category, n.dept_name, n.first_dept_name, n.is_emergency,
    coalesce(r.inscp_amt, 0) AS repeated_tests_inscp, n.payment_method, n.ipt_otp_no
FROM nearest n
LEFT JOIN repeated r ON r.stay_id = n.stay_id
WHERE n.place = 1
