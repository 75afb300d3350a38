WITH judged AS (
    -- Where bills are posted in one go the charge date says nothing; a day case brings its tests along by design.
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND fee_date_reliable AND NOT is_newborn
),
dated AS (
    SELECT
        l.*, j.mdtrt_ids, j.admission_date, j.discharge_date, j.is_emergency, j.ipt_otp_no,
        l.fee_date < j.admission_date AS is_before, l.fee_date > j.discharge_date AS is_after
    FROM claims.fee_line l
    JOIN judged j ON j.stay_id = l.stay_id
    WHERE l.inscp_amt > 0 AND NOT l.is_correction AND NOT l.is_discharge_drug AND NOT l.is_self_paid
),
outside AS (
    SELECT d.*, CASE WHEN d.is_before THEN d.fee_date - d.admission_date ELSE d.fee_date - d.discharge_date END AS days_off
    FROM dated d
    WHERE d.is_before OR d.is_after
),
folded_in AS (
    -- Emergency care before the admission, and tests that the region lets hospitals bring forward, belong to the stay.
    SELECT bkkp_sn
    FROM outside
    WHERE is_emergency AND days_off BETWEEN -CAST($emergency_days AS INTEGER) AND 0
        OR item_class IN ('exam', 'lab') AND days_off BETWEEN -CAST($preadmission_test_days AS INTEGER) AND 0
),
booked_late AS (
    SELECT bkkp_sn
    FROM outside
    WHERE item_class IN ('lab', 'material', 'blood') AND days_off BETWEEN 0 AND CAST($late_report_days AS INTEGER)
        OR is_day_unit AND days_off BETWEEN 0 AND CAST($night_posting_days AS INTEGER)
)
SELECT
    o.fixmedins_code, o.psn_no, o.mdtrt_id, o.setl_id, o.bkkp_sn, o.fee_date AS occurred_on, o.inscp_amt AS amount_at_risk,
    CASE WHEN o.is_presence AND o.days_off > CAST($definite_after_days AS INTEGER) THEN 'D' ELSE 'S' END AS severity,
    o.item_name, o.admission_date, o.discharge_date, abs(o.days_off) AS days_off,
    CASE WHEN o.is_before THEN '入院前' ELSE '出院后' END AS side_zh,
    CASE WHEN o.is_before THEN 'before admission' ELSE 'after discharge' END AS side_en,
    o.ipt_otp_no, o.mdtrt_ids
FROM outside o
WHERE NOT EXISTS (SELECT 1 FROM folded_in f WHERE f.bkkp_sn = o.bkkp_sn)
    AND NOT EXISTS (SELECT 1 FROM booked_late b WHERE b.bkkp_sn = o.bkkp_sn)
