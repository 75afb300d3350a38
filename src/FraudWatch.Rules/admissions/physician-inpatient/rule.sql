WITH doctor_stay AS (
    SELECT s.*, p.physician_code
    FROM claims.stay s
    JOIN (SELECT DISTINCT physician_code, psn_no FROM claims.physician WHERE psn_no IS NOT NULL) p ON p.psn_no = s.psn_no
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn
),
-- The days between admission and discharge; what the physician's own bill says does not count, nor what runs on by the day.
worked AS (
    SELECT
        d.stay_id, d.physician_code, l.fixmedins_code AS worked_at, count(DISTINCT l.fee_date) AS days_worked,
        count(DISTINCT l.psn_no) AS patients, count(*) AS fee_lines, min(l.fee_date) AS first_day, min(l.item_name) AS item_name
    FROM doctor_stay d
    JOIN claims.fee_line l ON l.physician_code = d.physician_code AND l.psn_no <> d.psn_no
        AND l.fee_date > d.admission_date AND (l.fee_date < d.discharge_date OR d.is_open)
    WHERE NOT l.is_day_unit AND l.covers_days = 1
    GROUP BY d.stay_id, d.physician_code, l.fixmedins_code
    HAVING count(DISTINCT l.fee_date) >= CAST($minimum_days AS INTEGER)
        AND count(DISTINCT l.psn_no) >= CAST($minimum_patients AS INTEGER)
)
SELECT
    d.fixmedins_code, d.psn_no, d.mdtrt_ids AS mdtrt_id, w.first_day AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk,
    w.physician_code, w.worked_at, coalesce(i.fixmedins_name, w.worked_at) AS worked_at_name, w.days_worked, w.patients, w.fee_lines,
    w.first_day, w.item_name, d.admission_date, d.discharge_date, d.diag_name, d.dept_name, d.ipt_otp_no
FROM worked w
JOIN doctor_stay d ON d.stay_id = w.stay_id AND d.physician_code = w.physician_code
LEFT JOIN claims.institution i ON i.fixmedins_code = w.worked_at
