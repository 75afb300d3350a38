WITH judged AS (
    -- Where bills are posted in one go the charge date says nothing; a day case brings its tests along by design.
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND fee_date_reliable AND NOT is_newborn
),
outside AS (
    SELECT
        l.*, j.mdtrt_ids, j.admission_date, j.discharge_date, j.is_emergency, j.ipt_otp_no,
        CASE WHEN l.fee_date < j.admission_date THEN l.fee_date - j.admission_date ELSE l.fee_date - j.discharge_date END AS days_off
    FROM claims.fee_line l
    JOIN judged j ON j.stay_id = l.stay_id
    WHERE (l.fee_date < j.admission_date OR l.fee_date > j.discharge_date)
        AND l.cnt > 0
        AND l.inscp_amt > 0
        AND NOT l.is_correction
        AND NOT l.is_discharge_drug
        AND NOT l.is_self_paid
),
folded_in AS (
    -- Emergency care before the admission, and tests that the region lets hospitals bring forward, belong to the stay.
    SELECT bkkp_sn
    FROM outside
    WHERE days_off < 0
        AND (is_emergency AND -days_off <= CAST($emergency_days AS INTEGER)
            OR item_class IN ('exam', 'lab') AND -days_off <= CAST($preadmission_test_days AS INTEGER))
),
booked_late AS (
    SELECT bkkp_sn
    FROM outside
    WHERE days_off > 0
        AND (item_class IN ('lab', 'material', 'blood') AND days_off <= CAST($late_report_days AS INTEGER)
            OR is_day_unit AND days_off <= CAST($night_posting_days AS INTEGER))
)
SELECT
    o.fixmedins_code, o.psn_no, o.mdtrt_id, o.setl_id, o.bkkp_sn, o.fee_date AS occurred_on, o.inscp_amt AS amount_at_risk,
    CASE WHEN o.is_presence AND o.days_off > CAST($definite_after_days AS INTEGER) THEN 'D' ELSE 'S' END AS severity,
    o.item_name, o.admission_date, o.discharge_date, abs(o.days_off) AS days_off,
    CASE WHEN o.days_off < 0 THEN '入院前' ELSE '出院后' END AS side_zh,
    CASE WHEN o.days_off < 0 THEN 'before admission' ELSE 'after discharge' END AS side_en,
    o.ipt_otp_no, o.mdtrt_ids
FROM outside o
WHERE NOT EXISTS (SELECT 1 FROM folded_in f WHERE f.bkkp_sn = o.bkkp_sn)
    AND NOT EXISTS (SELECT 1 FROM booked_late b WHERE b.bkkp_sn = o.bkkp_sn)
