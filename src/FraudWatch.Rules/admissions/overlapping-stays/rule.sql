-- Home beds and long-term care are other kinds of care; psychiatric, rehabilitation and hospice wards keep the bed.
WITH bedded AS (
    SELECT
        s.*,
        CASE WHEN time_precision = 'minute' THEN begin_time ELSE CAST(admission_date AS TIMESTAMP) END AS from_time,
        CASE WHEN time_precision = 'minute' THEN end_time ELSE CAST(discharge_date AS TIMESTAMP) END AS until_time
    FROM claims.stay s
    WHERE care_kind = 'inpatient' AND fee_date_reliable AND NOT is_open AND NOT is_newborn AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day'
),
overlap AS (
    SELECT
        b.stay_id, a.stay_id AS earlier_id, b.psn_no, b.fixmedins_code, b.mdtrt_ids || '|' || a.mdtrt_ids AS mdtrt_id,
        a.fixmedins_code AS other_institution, b.admission_date, b.dept_name, b.ipt_otp_no, a.dept_name AS other_dept_name,
        b.from_time AS overlap_from, least(a.until_time, b.until_time) AS overlap_to
    FROM bedded a
    JOIN bedded b ON b.psn_no = a.psn_no AND b.institution_group <> a.institution_group
        AND (a.from_time < b.from_time OR (a.from_time = b.from_time AND a.stay_id < b.stay_id))
    WHERE least(a.until_time, b.until_time) > b.from_time + CAST($hours AS INTEGER) * INTERVAL '1' HOUR
        AND a.refl_old_mdtrt_id IS NULL AND b.refl_old_mdtrt_id IS NULL
        -- A transfer whose paper discharge came late, and the same stay uploaded twice.
        AND NOT (a.is_transfer_out AND a.discharge_date - b.admission_date <= CAST($transfer_days AS INTEGER))
        AND NOT (a.admission_date = b.admission_date AND a.discharge_date = b.discharge_date
            AND coalesce(a.medfee_sumamt, 0) IN (0, coalesce(b.medfee_sumamt, 0)))
),
present AS (
    SELECT l.stay_id, l.fee_date, min(l.fee_time) AS first_time, max(l.fee_time) AS last_time, min(l.item_name) AS item_name,
        bool_and(l.fee_time_precision = 'minute') AS has_minutes
    FROM claims.fee_line l
    WHERE l.is_presence
        AND l.stay_id IN (SELECT stay_id FROM overlap UNION SELECT earlier_id FROM overlap)
    GROUP BY l.stay_id, l.fee_date
),
-- On the day of the later admission the person may have come straight from the other bed: there the earlier hospital
-- must have charged something after the later one had begun.
present_at_both AS (
    SELECT
        o.stay_id, o.earlier_id, count(*) AS days_at_both, min(x.fee_date) AS first_day,
        min(x.item_name) AS item_name, min(y.item_name) AS other_item_name
    FROM overlap o
    JOIN present x ON x.stay_id = o.stay_id
    JOIN present y ON y.stay_id = o.earlier_id AND y.fee_date = x.fee_date
    WHERE x.fee_date > o.admission_date OR (x.has_minutes AND y.has_minutes AND y.last_time >= x.first_time)
    GROUP BY o.stay_id, o.earlier_id
),
cost AS (
    SELECT o.stay_id, o.earlier_id, sum(d.inscp_amt) AS inscp_amt
    FROM overlap o
    JOIN features.stay_day d ON d.stay_id = o.stay_id
        AND d.day >= CAST(o.overlap_from AS DATE) AND d.day <= CAST(o.overlap_to AS DATE)
    GROUP BY o.stay_id, o.earlier_id
)
SELECT
    o.fixmedins_code, o.psn_no, o.mdtrt_id, CAST(o.overlap_from AS DATE) AS occurred_on,
    CAST(coalesce(c.inscp_amt, 0) AS DECIMAL(16, 2)) AS amount_at_risk, o.overlap_from, o.overlap_to, p.days_at_both,
    p.first_day, p.item_name, p.other_item_name, o.other_institution,
    coalesce(i.fixmedins_name, o.other_institution) AS other_name, o.dept_name, o.other_dept_name, o.ipt_otp_no
FROM overlap o
JOIN present_at_both p ON p.stay_id = o.stay_id AND p.earlier_id = o.earlier_id
LEFT JOIN cost c ON c.stay_id = o.stay_id AND c.earlier_id = o.earlier_id
LEFT JOIN claims.institution i ON i.fixmedins_code = o.other_institution
