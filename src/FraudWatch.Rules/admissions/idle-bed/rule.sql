WITH judged AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND fee_date_reliable AND NOT is_open AND NOT is_newborn AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day' AND coalesce(left(diag_code, 1), '') <> 'F'
),
approved_leave AS (
    SELECT DISTINCT stay_id, CAST(check_time AS DATE) AS day
    FROM claims.ward_check
    WHERE leave_approved
),
-- Charged for the bed, care or visits, and for nothing that was done to the patient or that he was given to take.
idle_day AS (
    SELECT d.stay_id, d.day, d.is_working_day, d.inscp_amt
    FROM features.stay_day d
    JOIN judged j ON j.stay_id = d.stay_id
    LEFT JOIN approved_leave a ON a.stay_id = d.stay_id AND a.day = d.day
    WHERE d.lines > 0 AND d.treatment_lines = 0 AND d.drug_days = 0 AND a.day IS NULL
        AND d.day >= j.admission_date + CAST($first_days AS INTEGER)
        AND d.day <= j.discharge_date - CAST($last_days AS INTEGER)
),
numbered AS (
    SELECT i.*, day - CAST(row_number() OVER (PARTITION BY stay_id ORDER BY day) AS INTEGER) AS run
    FROM idle_day i
),
idle_run AS (
    SELECT
        stay_id, min(day) AS idle_from, max(day) AS idle_to, count(*) AS idle_days,
        count(*) FILTER (WHERE is_working_day) AS working_days, sum(inscp_amt) AS inscp_amt
    FROM numbered
    GROUP BY stay_id, run
    HAVING count(*) >= CAST($minimum_days AS INTEGER)
        AND count(*) FILTER (WHERE is_working_day) >= CAST($minimum_working_days AS INTEGER)
),
idle_stay AS (
    SELECT
        stay_id, min(idle_from) AS idle_from, max(idle_to) AS idle_to, sum(idle_days) AS idle_days,
        sum(working_days) AS working_days, sum(inscp_amt) AS inscp_amt
    FROM idle_run
    GROUP BY stay_id
),
-- Waiting for theatre or for the pathologist looks alike: the inspector sees the next operation.
awaited_operation AS (
    SELECT i.stay_id, min(o.oprn_date) AS oprn_date
    FROM idle_stay i
    JOIN claims.operation o ON o.stay_id = i.stay_id AND o.oprn_date > i.idle_to
    GROUP BY i.stay_id
)
SELECT
    j.fixmedins_code, j.psn_no, j.mdtrt_ids AS mdtrt_id, i.idle_from AS occurred_on, i.inscp_amt AS amount_at_risk,
    i.idle_from, i.idle_to, i.idle_days, i.working_days, j.length_of_stay, j.admission_date, j.discharge_date, j.diag_name,
    j.dept_name, j.bed, j.ipt_otp_no, a.oprn_date AS next_operation
FROM idle_stay i
JOIN judged j ON j.stay_id = i.stay_id
LEFT JOIN awaited_operation a ON a.stay_id = i.stay_id
WHERE i.inscp_amt > 0
