WITH part AS (
    -- The bills of one merged stay, each with its way of payment.
    SELECT
        t.stay_id, t.mdtrt_id, t.setl_id, t.payment_method, t.inscp_amt, t.setl_date,
        lag(t.payment_method) OVER bill AS first_payment_method, lag(t.mdtrt_id) OVER bill AS first_mdtrt_id,
        lag(t.setl_date) OVER bill AS first_setl_date
    FROM claims.settlement t
    WHERE t.stay_id IS NOT NULL AND t.payment_method IS NOT NULL
    WINDOW bill AS (PARTITION BY t.stay_id ORDER BY t.setl_time, t.setl_id)
),
mixed AS (
    SELECT
        s.fixmedins_code, s.psn_no, p.mdtrt_id, p.first_mdtrt_id, p.setl_id, p.setl_date AS occurred_on, p.inscp_amt, 0 AS gap_days,
        p.payment_method, p.first_payment_method, p.first_setl_date AS first_discharge_date, p.first_setl_date AS admission_date,
        s.diag_name, s.diag_name AS first_diag_name, s.ipt_otp_no, 'one stay' AS kind
    FROM part p
    JOIN claims.stay s ON s.stay_id = p.stay_id
    WHERE (p.first_payment_method IN ('drg', 'dip', 'single_disease')) <> (p.payment_method IN ('drg', 'dip', 'single_disease'))
),
eligible AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn AND NOT is_cycle
),
-- Transferred, left against advice or died (2 to 5), referred back, planned, or come as an emergency: an ordinary course.
close_together AS (
    SELECT b.*, a.stay_id AS first_stay_id, a.mdtrt_ids AS first_mdtrt_ids, a.discharge_date AS first_discharge_date,
        a.payment_method AS first_payment_method, a.diag_category AS first_category, a.diag_name AS first_diag_name,
        a.is_long_term_ward AS first_long_term, b.admission_date - a.discharge_date AS gap_days,
        coalesce(a.discharge_dept_code, a.dept_code) AS first_dept_code
    FROM eligible b
    JOIN eligible a ON a.psn_no = b.psn_no AND a.institution_group = b.institution_group AND a.begin_time < b.begin_time
    WHERE b.admission_date - a.discharge_date BETWEEN 0 AND CAST($window_days AS INTEGER)
        AND coalesce(a.dscg_way, '') NOT IN ('2', '3', '4', '5') AND b.refl_old_mdtrt_id IS NULL
        AND NOT a.is_planned_readmission AND NOT b.is_emergency AND a.payment_method IN ('drg', 'dip', 'single_disease')
),
-- Paid by the group, and at once by the day in the same department.
continued AS (
    SELECT c.*, 'two stays' AS kind
    FROM close_together c
    WHERE c.gap_days <= CAST($continued_days AS INTEGER) AND c.payment_method IN ('bed_day', 'item') AND c.dept_code = c.first_dept_code
),
-- Both paid by group, and what was the main disease of one is a further disease of the other.
shifted AS (
    SELECT c.*, 'shifted diagnosis' AS kind
    FROM close_together c
    WHERE c.payment_method IN ('drg', 'dip', 'single_disease') AND c.diag_category <> c.first_category
        AND NOT c.is_long_term_ward AND NOT c.first_long_term
        AND EXISTS (SELECT 1 FROM claims.diagnosis d WHERE d.stay_id = c.first_stay_id AND d.diag_category = c.diag_category)
        AND EXISTS (SELECT 1 FROM claims.diagnosis d WHERE d.stay_id = c.stay_id AND d.diag_category = c.first_category)
),
every_split AS (
    SELECT
        fixmedins_code, psn_no, mdtrt_id || '|' || first_mdtrt_id AS mdtrt_id, occurred_on, inscp_amt, gap_days, payment_method,
        first_payment_method, first_discharge_date, admission_date, diag_name, first_diag_name, ipt_otp_no, kind
    FROM mixed
    UNION ALL
    SELECT fixmedins_code, psn_no, mdtrt_ids || '|' || first_mdtrt_ids, admission_date, inscp_amt, gap_days, payment_method,
        first_payment_method, first_discharge_date, admission_date, diag_name, first_diag_name, ipt_otp_no, kind
    FROM (SELECT * FROM continued UNION ALL SELECT * FROM shifted) later
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, occurred_on, inscp_amt AS amount_at_risk, kind,
    CASE kind WHEN 'one stay' THEN '同一次住院分两种方式支付' WHEN 'two stays' THEN '出院后随即改按床日或项目付费再入院' ELSE '主次诊断互换后再入院' END AS kind_zh,
    gap_days, payment_method, first_payment_method, first_discharge_date, admission_date, coalesce(diag_name, '-') AS diag_name,
    coalesce(first_diag_name, '-') AS first_diag_name, ipt_otp_no
FROM every_split
