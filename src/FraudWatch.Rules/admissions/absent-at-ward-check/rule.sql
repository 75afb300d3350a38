WITH ward_stay AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn
),
-- Two checkers, no leave, and a time at which the patient was admitted and not yet discharged.
absence AS (
    SELECT DISTINCT w.stay_id, w.check_time, date_trunc('hour', w.check_time) AS check_hour
    FROM claims.ward_check w
    JOIN ward_stay s ON s.stay_id = w.stay_id
    WHERE NOT w.present AND NOT coalesce(w.leave_approved, FALSE) AND w.checker <> w.checker2
        AND CASE
            WHEN s.time_precision = 'minute' THEN w.check_time >= s.begin_time AND (s.is_open OR w.check_time <= s.end_time)
            ELSE CAST(w.check_time AS DATE) > s.admission_date AND (s.is_open OR CAST(w.check_time AS DATE) < s.discharge_date)
        END
),
charged_near AS (
    SELECT
        a.stay_id, a.check_time, l.item_name,
        l.item_class IN ('exam', 'surgery', 'anaesthesia') OR l.item_name LIKE '%透析%' OR l.item_name LIKE '%放疗%'
            OR l.item_name LIKE '%放射治疗%' AS is_off_ward,
        greatest(l.fee_time - a.check_time, a.check_time - l.fee_time) AS distance,
        date_trunc('hour', l.fee_time) = a.check_hour AS is_same_hour
    FROM absence a
    JOIN claims.fee_line l ON l.stay_id = a.stay_id AND l.is_presence AND l.fee_time_precision = 'minute'
        AND l.fee_time >= a.check_time - CAST($away_minutes AS INTEGER) * INTERVAL '1' MINUTE
        AND l.fee_time <= a.check_time + CAST($away_minutes AS INTEGER) * INTERVAL '1' MINUTE
),
nearest_charge AS (
    SELECT
        stay_id, check_time, min(distance) FILTER (WHERE is_off_ward) AS off_ward_distance,
        min(distance) FILTER (WHERE NOT is_off_ward) AS bedside_distance,
        min(item_name) FILTER (WHERE NOT is_off_ward AND (is_same_hour
            OR distance <= CAST($bedside_minutes AS INTEGER) * INTERVAL '1' MINUTE)) AS charged_item
    FROM charged_near
    GROUP BY stay_id, check_time
),
-- Imaging, radiotherapy, dialysis and theatre take the patient off the ward, unless something at the bedside lies nearer.
unexplained AS (
    SELECT a.stay_id, a.check_time, a.check_hour, n.charged_item
    FROM absence a
    LEFT JOIN nearest_charge n ON n.stay_id = a.stay_id AND n.check_time = a.check_time
    WHERE (n.off_ward_distance IS NULL OR (n.charged_item IS NOT NULL AND n.bedside_distance < n.off_ward_distance))
        AND NOT EXISTS (
            SELECT 1 FROM claims.operation o WHERE o.stay_id = a.stay_id AND o.oprn_date = CAST(a.check_time AS DATE))
),
absent_day AS (
    SELECT
        stay_id, CAST(check_time AS DATE) AS day, count(DISTINCT check_hour) AS absences, min(check_time) AS first_check,
        min(charged_item) AS charged_item
    FROM unexplained
    GROUP BY stay_id, CAST(check_time AS DATE)
),
absent_stay AS (
    SELECT
        a.stay_id, sum(a.absences) AS absences, count(*) AS absent_days, min(a.first_check) AS first_check,
        min(a.charged_item) AS charged_item, sum(coalesce(d.inscp_amt, 0)) AS inscp_amt
    FROM absent_day a
    LEFT JOIN features.stay_day d ON d.stay_id = a.stay_id AND d.day = a.day
    GROUP BY a.stay_id
)
SELECT
    s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, CAST(a.first_check AS DATE) AS occurred_on,
    CAST(a.inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, a.absences, a.absent_days, a.first_check,
    coalesce(a.charged_item, '-') AS charged_item, s.dept_name, s.bed, s.ipt_otp_no, s.admission_date, s.discharge_date
FROM absent_stay a
JOIN ward_stay s ON s.stay_id = a.stay_id
WHERE a.absences >= CAST($minimum_absences AS INTEGER) OR a.charged_item IS NOT NULL
